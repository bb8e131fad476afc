package vn.dondoc.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PropagationProgressTests {
    private static final PropagationProgress WANTED = new PropagationProgress(574, 181, 574, 574);

    @Test
    void propagationIsCompleteWhenEverythingHasArrived() {
        assertThat(WANTED.covers(WANTED)).isTrue();
    }

    @Test
    void propagationIsCompleteWithLaterOccurrencesToo() {
        assertThat(new PropagationProgress(580, 182, 574, 579).covers(WANTED)).isTrue();
    }

    @Test
    void propagationIsIncompleteWhileAnythingIsMissing() {
        assertThat(new PropagationProgress(573, 181, 574, 574).covers(WANTED)).isFalse();
        assertThat(new PropagationProgress(574, 180, 574, 574).covers(WANTED)).isFalse();
        assertThat(new PropagationProgress(574, 181, 573, 574).covers(WANTED)).isFalse();
        assertThat(new PropagationProgress(600, 181, 574, 573).covers(WANTED)).isFalse();
    }

    @Test
    void aNoticeThatWaitsForAnOfficialHasArrived() {
        var notices = new JsonMapper().readTree("""
                {"agencies": 181, "notices": 181, "waiting": 3, "tasks": 574}
                """);

        assertThat(PropagationProgress.of(574, notices, 574).covers(WANTED)).isTrue();
    }
}
