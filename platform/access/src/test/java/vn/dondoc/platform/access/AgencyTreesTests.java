package vn.dondoc.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AgencyTreesTests {
    private Instant now = Instant.parse("2026-11-26T01:00:00Z");
    private String parent = "H56.02";
    private final AgencyTrees trees =
            new AgencyTrees(() -> new AgencyTree("H56", Set.of(), Map.of("H56.77", parent)), () -> now);

    @Test
    void whatTheDirectorySaysCountsWithinAMinute() {
        assertThat(trees.current().isAbove("H56.02", "H56.77")).isTrue();
        parent = "H56.03";
        now = now.plusSeconds(60);

        assertThat(trees.current().isAbove("H56.02", "H56.77")).isFalse();
        assertThat(trees.current().isAbove("H56.03", "H56.77")).isTrue();
    }

    @Test
    void whoeverAsksForTheLatestDirectoryGetsIt() {
        trees.current();
        parent = "H56.03";

        assertThat(trees.latest().isAbove("H56.03", "H56.77")).isTrue();
        assertThat(trees.current().isAbove("H56.03", "H56.77")).isTrue();
    }

    @Test
    void theTreeOfAgenciesIsNotReadForEachQuestion() {
        AgencyTree first = trees.current();
        now = now.plusSeconds(1);

        assertThat(trees.current()).isSameAs(first);
    }
}
