package vn.dondoc.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SettableClockTests {
    private final SettableClock clock = SettableClock.at(Instant.parse("2026-01-31T16:59:59Z"));

    @Test
    void theSettableClockCountsDaysInVietnam() {
        assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.of(2026, 1, 31));

        clock.advance(Duration.ofSeconds(1));

        assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.of(2026, 2, 1));
    }

    @Test
    void settingTheClockMovesItsViewsInOtherZones() {
        Clock elsewhere = clock.withZone(ZoneOffset.UTC);

        clock.set(Instant.EPOCH);

        assertThat(elsewhere.instant()).isEqualTo(Instant.EPOCH);
    }
}
