package vn.dondoc.task.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.threeten.extra.MutableClock;
import vn.dondoc.platform.vietnam.VietnamTime;

@ExtendWith(OutputCaptureExtension.class)
class StoreSynchronizedClockTests {
    private static final Instant NOW = Instant.parse("2026-01-09T16:59:00Z");

    private final MutableClock machine = MutableClock.of(NOW, VietnamTime.ZONE);
    private final MutableClock store = MutableClock.of(NOW, VietnamTime.ZONE);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private StoreSynchronizedClock time() {
        return new StoreSynchronizedClock(machine, store, meters);
    }

    private double ahead() {
        return meters.get(StoreSynchronizedClock.AHEAD).gauge().value();
    }

    @Test
    void theStoresTimeIsShownWhereTheMachineIsAhead() {
        machine.setInstant(NOW.plus(Duration.ofMinutes(5)));

        StoreSynchronizedClock time = time();

        assertThat(time.instant()).isEqualTo(NOW);
        assertThat(ahead()).isEqualTo(300);
    }

    @Test
    void theMachinesTimeIsShownWhereItIsBehind() {
        machine.setInstant(NOW.minusSeconds(5));

        assertThat(time().instant()).isEqualTo(NOW.minusSeconds(5));
        assertThat(ahead()).isZero();
    }

    @Test
    void theClockFollowsTheLatestMeasurement() {
        StoreSynchronizedClock time = time();
        machine.add(Duration.ofMinutes(5));
        time.measure();
        assertThat(time.instant()).isEqualTo(NOW);

        machine.setInstant(NOW);
        time.measure();

        assertThat(time.instant()).isEqualTo(NOW);
        assertThat(ahead()).isZero();
    }

    @Test
    void aSlowAnswerOfTheStoreDoesNotHoldTheClockBack() {
        InstantSource slow = () -> {
            machine.add(Duration.ofSeconds(3));
            store.add(Duration.ofSeconds(3));
            return store.instant();
        };

        StoreSynchronizedClock time = new StoreSynchronizedClock(machine, slow, meters);

        assertThat(time.instant()).isEqualTo(store.instant());
    }

    @Test
    void theClockStaysHeldBackWhileTheStoreDoesNotAnswer() {
        machine.setInstant(NOW.plus(Duration.ofMinutes(5)));
        InstantSource once = new InstantSource() {
            private boolean asked;

            @Override
            public Instant instant() {
                if (asked) {
                    throw new IllegalStateException("away");
                }
                asked = true;
                return NOW;
            }
        };
        StoreSynchronizedClock time = new StoreSynchronizedClock(machine, once, meters);

        assertThatThrownBy(time::measure).hasMessage("away");

        assertThat(time.instant()).isEqualTo(NOW);
    }

    @Test
    void aMachineMoreThanASecondAheadIsLoggedOnce(CapturedOutput output) {
        machine.setInstant(NOW.plusSeconds(1));
        StoreSynchronizedClock time = time();
        assertThat(output).doesNotContain("ahead of the store");

        machine.setInstant(NOW.plusMillis(1_001));
        time.measure();
        time.measure();

        assertThat(output).containsOnlyOnce("clock is 1001 ms ahead of the store's");
    }
}
