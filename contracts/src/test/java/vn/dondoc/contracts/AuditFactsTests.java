package vn.dondoc.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.audit.AuditFacts;
import vn.dondoc.contracts.audit.AuditMessage;

class AuditFactsTests {
    private static final AuditMessage.Recorded SAMPLE = Wire.MAPPER.readValue(
            Wire.SAMPLES.resolve("vn.dondoc.audit.recorded.v1.json").toFile(), AuditMessage.Recorded.class);

    private static SortedMap<String, String> facts() {
        return AuditFacts.of(
                "tasks/01980d3e-5c1a-7000-8000-000000000001-6-H56.02",
                1,
                Instant.parse("2026-05-27T02:00:00Z"),
                "c1",
                SAMPLE);
    }

    @Test
    void theSampleHasTheHashOfItsFacts() {
        assertThat(AuditFacts.hash(SAMPLE.seal().previous(), facts()))
                .isEqualTo(SAMPLE.seal().hash());
    }

    @Test
    void eachFactAndTheEntryBeforeChangeTheHash() {
        String hash = AuditFacts.hash("", facts());

        assertThat(facts()).allSatisfy((name, value) -> {
            Map<String, String> changed = facts();
            changed.put(name, value + "x");
            assertThat(AuditFacts.hash("", changed)).as(name).isNotEqualTo(hash);
            changed.remove(name);
            assertThat(AuditFacts.hash("", changed)).as("without " + name).isNotEqualTo(hash);
        });
        assertThat(AuditFacts.hash("x", facts())).isNotEqualTo(hash);
    }

    @Test
    void textThatMovesFromOneFactToTheNextChangesTheHash() {
        assertThat(AuditFacts.hash("", new TreeMap<>(Map.of("a", "bc", "d", "e"))))
                .isNotEqualTo(AuditFacts.hash("", new TreeMap<>(Map.of("a", "b", "cd", "e"))));
    }

    @Test
    void nothingOfAPersonStandsInTheFacts() {
        assertThat(AuditFacts.personal(SAMPLE))
                .containsOnlyKeys("official", "onBehalfOf", "address", "reason")
                .allSatisfy((name, value) -> assertThat(facts()).doesNotContainValue(value));
    }
}
