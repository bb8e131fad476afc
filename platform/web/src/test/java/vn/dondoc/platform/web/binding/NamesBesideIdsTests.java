package vn.dondoc.platform.web.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class NamesBesideIdsTests {
    private static final JsonMapper JSON = new JsonMapper();

    private final List<Collection<String>> questions = new ArrayList<>();
    private final NamesBesideIds names = new NamesBesideIds(JSON, new DirectoryNames() {
        @Override
        public Map<String, String> agencies(Collection<String> ids) {
            questions.add(ids);
            return Map.of("H56.02", "Sở Nội vụ", "H56", "UBND tỉnh");
        }

        @Override
        public Map<String, String> officials(Collection<String> ids) {
            questions.add(ids);
            return Map.of("an", "Nguyễn An");
        }
    });

    private String written(String body) {
        return names.withNames(JSON.readTree(body)).toString();
    }

    @Test
    void everyIdHasItsNameBesideItHoweverDeep() {
        assertThat(
                        written(
                                "{\"leadAgencyId\":\"H56.02\",\"lines\":[{\"agencyId\":\"H56\",\"officialId\":\"an\",\"at\":1}]}"))
                .isEqualTo(
                        "{\"leadAgencyId\":\"H56.02\",\"leadAgencyName\":\"Sở Nội vụ\",\"lines\":[{\"agencyId\":\"H56\","
                                + "\"agencyName\":\"UBND tỉnh\",\"officialId\":\"an\",\"officialName\":\"Nguyễn An\",\"at\":1}]}");
    }

    @Test
    void whoActedForWhomAndWhoRaisedWhatHasANameToo() {
        assertThat(written("{\"raisedBy\":\"an\",\"resolvedBy\":\"binh\",\"onBehalfOf\":\"an\"}"))
                .isEqualTo(
                        "{\"raisedBy\":\"an\",\"raisedByName\":\"Nguyễn An\",\"resolvedBy\":\"binh\",\"onBehalfOf\":\"an\","
                                + "\"onBehalfOfName\":\"Nguyễn An\"}");
    }

    @Test
    void whoIsNotKnownHasNoNameAndANameThatIsThereStays() {
        assertThat(written("{\"agencyId\":\"H99\",\"leadAgencyId\":\"H56\",\"leadAgencyName\":\"mine\"}"))
                .isEqualTo("{\"agencyId\":\"H99\",\"leadAgencyId\":\"H56\",\"leadAgencyName\":\"mine\"}");
    }

    @Test
    void theDirectoryIsAskedOnceForAllAndNotAtAllForNobody() {
        written("[{\"agencyId\":\"H56\"},{\"agencyId\":\"H56.02\"},{\"agencyId\":\"H56\"}]");
        assertThat(questions).singleElement().satisfies(ids -> assertThat(ids).containsOnly("H56", "H56.02"));

        questions.clear();
        written("{\"id\":\"H56\"}");
        assertThat(questions).isEmpty();
    }
}
