package vn.dondoc.platform.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import vn.dondoc.contracts.Trace;

/** The trace follows the thread, nests, and leaves nothing behind. */
class CorrelationScopeTests {

    @Test
    void anOpenTraceIsOnTheThreadAndInItsLogLines() {
        Trace trace = Trace.of("c-1").causedBy("H56.02:7");

        try (var _ = CorrelationScope.open(trace)) {
            assertThat(CorrelationScope.current()).contains(trace);
            assertThat(MDC.get("correlationId")).isEqualTo("c-1");
            assertThat(MDC.get("causationId")).isEqualTo("H56.02:7");
        }

        assertThat(CorrelationScope.current()).isEmpty();
        assertThat(MDC.get("correlationId")).isNull();
        assertThat(MDC.get("causationId")).isNull();
    }

    @Test
    void closingANestedTraceBringsTheOuterOneBack() {
        List<String> seen = new ArrayList<>();

        CorrelationScope.runWith(Trace.of("outer").causedBy("e:1"), () -> {
            CorrelationScope.runWith(
                    Trace.of("inner"), () -> seen.add(MDC.get("correlationId") + MDC.get("causationId")));
            seen.add(MDC.get("correlationId") + MDC.get("causationId"));
        });

        assertThat(seen).containsExactly("innernull", "outere:1");
    }

    @Test
    void anOpenTraceIsNotSeenByAnotherThread() throws InterruptedException {
        List<Boolean> seenThere = new ArrayList<>();

        try (var _ = CorrelationScope.open(Trace.of("c-1"))) {
            Thread.ofVirtual()
                    .start(() -> seenThere.add(CorrelationScope.current().isPresent()))
                    .join();
        }

        assertThat(seenThere).containsExactly(false);
    }

    @Test
    void workThatNoRequestAskedForGetsANewCorrelationId() {
        assertThat(CorrelationScope.currentOrNew().correlationId())
                .isNotEqualTo(CorrelationScope.currentOrNew().correlationId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "7f9c-12_x.y", "urn:x:1"})
    void aHarmlessCorrelationIdOfTheCallerIsTaken(String offered) {
        assertThat(CorrelationScope.idFrom(offered)).isEqualTo(offered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\nERROR forged", "đ", "<script>"})
    void aCorrelationIdThatCouldForgeALogLineIsReplaced(String offered) {
        assertThat(CorrelationScope.idFrom(offered)).isNotEqualTo(offered).matches("[0-9a-f-]{36}");
    }

    @Test
    void aCorrelationIdThatIsTooLongOrMissingIsReplaced() {
        assertThat(CorrelationScope.idFrom("x".repeat(64))).hasSize(64);
        assertThat(CorrelationScope.idFrom("x".repeat(65))).hasSize(36);
        assertThat(CorrelationScope.idFrom(null)).hasSize(36);
    }
}
