package vn.dondoc.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PropagationProgressTests {
    private static final Set<String> ALL = agencies(181);
    private static final PropagationProgress WANTED = new PropagationProgress(574, ALL, 574, 574);

    private static Set<String> agencies(int count) {
        return IntStream.range(0, count).mapToObj("H56.%d"::formatted).collect(Collectors.toSet());
    }

    @Test
    void propagationIsCompleteWhenEverythingHasArrived() {
        assertThat(WANTED.covers(WANTED)).isTrue();
    }

    @Test
    void propagationIsCompleteWithLaterOccurrencesToo() {
        assertThat(new PropagationProgress(580, agencies(182), 574, 579).covers(WANTED))
                .isTrue();
    }

    @Test
    void propagationIsIncompleteWhileAnythingIsMissing() {
        assertThat(new PropagationProgress(573, ALL, 574, 574).covers(WANTED)).isFalse();
        assertThat(new PropagationProgress(574, agencies(180), 574, 574).covers(WANTED))
                .isFalse();
        assertThat(new PropagationProgress(574, ALL, 573, 574).covers(WANTED)).isFalse();
        assertThat(new PropagationProgress(600, ALL, 574, 573).covers(WANTED)).isFalse();
    }

    @Test
    void anAgencyOfTwoDirectivesIsCountedOnce() {
        var one = new PropagationProgress(2, Set.of("H56.1", "H56.2"), 2, 2);
        var other = new PropagationProgress(1, Set.of("H56.1"), 1, 1);

        assertThat(one.plus(other).outOf(one.plus(other))).contains("tasks 3/3", "agencies notified 2/2");
    }

    @Test
    void aNoticeThatWaitsForAnOfficialHasArrived() {
        var notices = new JsonMapper().readTree("""
                {"agencyIds": ["H56.1", "H56.2"], "agencies": 2, "notices": 2, "waiting": 1, "tasks": 3}
                """);

        assertThat(PropagationProgress.readFor(3, notices, 3).covers(new PropagationProgress(3, agencies(2), 3, 3)))
                .isFalse();
        assertThat(PropagationProgress.readFor(3, notices, 3)
                        .covers(new PropagationProgress(3, Set.of("H56.1", "H56.2"), 3, 3)))
                .isTrue();
    }
}
