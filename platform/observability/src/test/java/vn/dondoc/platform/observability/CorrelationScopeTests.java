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
    @ValueSource(strings = {"0b6d5f3c-5c1a-4000-8000-000000000001", "4BF92F3577B34DA6A3CE929D0E0E4736"})
    void aCorrelationIdOfTheCallerThatSaysNothingIsTaken(String offered) {
        assertThat(CorrelationScope.idFrom(offered)).isEqualTo(offered);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "a\nERROR forged",
                "đ",
                "<script>",
                "nguyen-van-a",
                "038085001234",
                "4bf92f3577b34da6a3ce929d0e0e47361"
            })
    void aCorrelationIdThatCouldSaySomethingIsReplaced(String offered) {
        assertThat(CorrelationScope.idFrom(offered)).isNotEqualTo(offered).matches("[0-9a-f-]{36}");
    }

    @Test
    void aCorrelationIdThatIsMissingIsMade() {
        assertThat(CorrelationScope.idFrom(null)).hasSize(36);
    }
}
