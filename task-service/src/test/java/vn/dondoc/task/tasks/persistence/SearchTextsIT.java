package vn.dondoc.task.tasks.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.task.RunningService;
import vn.dondoc.task.search.SearchTerms;
import vn.dondoc.task.tasks.Assignment;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.ListedTasks;

class SearchTextsIT {
    private static RunningService service;
    private static MongoOperations mongo;

    private final MongoCollection<Document> stored = mongo.getCollection(SearchTexts.COLLECTION);
    private final SearchTexts texts = new SearchTexts(mongo);

    @BeforeAll
    static void start() {
        service = RunningService.startQuiet(TestStores.freshDatabase(), Given.clock());
        mongo = service.bean(MongoOperations.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void empty() {
        stored.deleteMany(new Document());
    }

    @Test
    void aTextIsStoredOnceForAllAgencies() {
        texts.keep(IntStream.range(0, 181).mapToObj(agency -> Given.assignment("d", "1", "H56." + agency)));
        texts.keep(Stream.of(Given.assignment("other", "1", "H56")));

        assertThat(stored.countDocuments()).isOne();
    }

    @Test
    void anInstanceThatDoesNotKnowATextLeavesItAsItIsAndWritesTheOthers() {
        texts.keep(Stream.of(saying("Hỏa hoạn")));
        List<Document> before = stored.find().into(new ArrayList<>());

        new SearchTexts(mongo).keep(Stream.of(saying("Hỏa hoạn"), saying("Lũ lụt")));

        assertThat(stored.find()).hasSize(2).containsAll(before);
    }

    @Test
    void aTextThatIsThereIsNotWrittenAgain() {
        texts.keep(Stream.of(saying("Hỏa hoạn")));
        stored.deleteMany(new Document());

        texts.keep(Stream.of(saying("Hỏa hoạn"), saying("Lũ lụt")));

        assertThat(stored.find().map(text -> text.getString("_id")))
                .containsExactly(SearchTexts.keyOf(saying("Lũ lụt")));
    }

    @Test
    void textsWithAllWordsAreFoundAndExactSpellingsMarked() {
        texts.keep(Stream.of("Hỏa hoạn", "Hoả tốc", "Hóa chất", "Hoa", "Lũ lụt").map(SearchTextsIT::saying));

        SearchTexts.MatchingKeys found = texts.find(SearchTerms.of("chung hỏa")).orElseThrow();

        assertThat(found.exact()).containsExactlyInAnyOrder(keyOf("Hỏa hoạn"), keyOf("Hoả tốc"));
        assertThat(found.alike()).containsExactlyInAnyOrder(keyOf("Hóa chất"), keyOf("Hoa"));
        assertThat(texts.find(SearchTerms.of("chung hoa")).orElseThrow().exact())
                .hasSize(4);
        assertThat(texts.find(SearchTerms.of("hoa lu")).orElseThrow().all()).isEmpty();
    }

    @Test
    void textsAreFoundAmongGivenOnes() {
        texts.keep(Stream.of("Hỏa hoạn", "Hóa chất", "Lũ lụt").map(SearchTextsIT::saying));

        SearchTexts.MatchingKeys found = texts.find(
                        SearchTerms.of("hỏa"), List.of(keyOf("Hóa chất"), keyOf("Lũ lụt"), "none"))
                .orElseThrow();

        assertThat(found.exact()).isEmpty();
        assertThat(found.alike()).containsExactly(keyOf("Hóa chất"));
    }

    private static String keyOf(String text) {
        return SearchTexts.keyOf(saying(text));
    }

    private static Assignment saying(String text) {
        return ListedTasks.saying("d", "1", text, "Chung", "1/CT-UBND");
    }
}
