package vn.dondoc.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WaitingTests {
    @Test
    void waitingReturnsTheValueThatWasWanted() {
        AtomicInteger counter = new AtomicInteger();

        int value = Waiting.until("three", counter::incrementAndGet, seen -> seen == 3);

        assertThat(value).isEqualTo(3);
    }

    @Test
    void aFailedWaitNamesWhatWasWantedAndWhatWasSeen() {
        assertThatThrownBy(() -> Waiting.until("the impossible", Duration.ZERO, () -> "this", "that"::equals))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("the impossible", "last seen: this");
    }
}
