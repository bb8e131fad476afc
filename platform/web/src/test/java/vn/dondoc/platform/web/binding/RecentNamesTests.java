package vn.dondoc.platform.web.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecentNamesTests {
    private static final Instant START = Instant.parse("2026-01-15T01:02:03Z");

    private Instant now = START;
    private final Map<String, String> directory = new HashMap<>(Map.of("H56", "UBND tỉnh", "H56.02", "Sở Nội vụ"));
    private final List<Collection<String>> questions = new ArrayList<>();
    private final RecentNames names = new RecentNames(this::ask, () -> now);

    private Map<String, String> ask(Collection<String> ids) {
        questions.add(Set.copyOf(ids));
        Map<String, String> found = new HashMap<>(directory);
        found.keySet().retainAll(ids);
        return found;
    }

    @Test
    void whatWasAskedWithinASecondIsNotAskedAgain() {
        assertThat(names.agencies(List.of("H56", "H99"))).isEqualTo(Map.of("H56", "UBND tỉnh"));
        now = START.plusMillis(999);
        assertThat(names.agencies(List.of("H99", "H56.02", "H56")))
                .isEqualTo(Map.of("H56", "UBND tỉnh", "H56.02", "Sở Nội vụ"));

        assertThat(questions).containsExactly(Set.of("H56", "H99"), Set.of("H56.02"));
    }

    @Test
    void aNewNameIsSeenASecondLater() {
        names.agencies(List.of("H56", "H99"));
        directory.put("H56", "Ủy ban nhân dân tỉnh");
        directory.put("H99", "Sở mới");

        now = START.plus(RecentNames.KEPT);

        assertThat(names.agencies(List.of("H56", "H99")))
                .isEqualTo(Map.of("H56", "Ủy ban nhân dân tỉnh", "H99", "Sở mới"));
    }

    @Test
    void aClockThatIsPutBackKeepsNoNameForLonger() {
        names.agencies(List.of("H56"));
        directory.put("H56", "Ủy ban nhân dân tỉnh");

        now = START.minusSeconds(3_600);

        assertThat(names.agencies(List.of("H56"))).isEqualTo(Map.of("H56", "Ủy ban nhân dân tỉnh"));
    }

    @Test
    void anOfficialIsNoAgencyOfTheSameId() {
        assertThat(names.officials(List.of("H56"))).isEmpty();
        assertThat(names.agencies(List.of("H56"))).hasSize(1);
    }
}
