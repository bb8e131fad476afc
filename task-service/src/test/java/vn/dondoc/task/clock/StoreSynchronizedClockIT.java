package vn.dondoc.task.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.RunningService;

/** The service's own clock against the clock of a real store. */
class StoreSynchronizedClockIT {
    private final AtomicReference<Duration> off = new AtomicReference<>(Duration.ofMinutes(10));
    private final InstantSource machine = () -> InstantSource.system().instant().plus(off.get());

    private static double ahead(RunningService service) {
        return service.bean(MeterRegistry.class)
                .get(StoreSynchronizedClock.AHEAD)
                .gauge()
                .value();
    }

    @Test
    void theStoresClockIsMeasuredAtStartAndRepeatedly() {
        String often = "--dondoc.clock.every=50ms";
        try (var service = RunningService.start(TestStores.freshDatabase(), SkewedMachines.showing(machine), often)) {
            // less by what the answer took at most
            assertThat(ahead(service)).isBetween(300.0, 600.0);
            assertThat(Duration.between(service.bean(Clock.class).instant(), machine.instant()))
                    .isGreaterThan(Duration.ofMinutes(5));

            off.set(Duration.ofMinutes(-10));

            Waiting.until("the next measurement", () -> ahead(service) == 0);
        }
    }

    @Test
    void aServiceThatIsGivenNoClockUsesTheStores() {
        try (var service = RunningService.startQuiet(TestStores.freshDatabase(), _ -> {})) {
            assertThat(service.bean(StoreSynchronizedClock.class)).isNotNull();
            assertThat(service.bean(Clock.class).getZone()).isEqualTo(VietnamTime.ZONE);
            assertThat(ahead(service)).isLessThan(300);
        }
    }
}
