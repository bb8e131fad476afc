package vn.dondoc.platform.vietnam;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class VietnamTimeTests {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void aDayBeginsSevenHoursBeforeItDoesInGreenwich() {
        assertThat(VietnamTime.dayOf(Instant.parse("2026-03-01T16:59:59Z"))).isEqualTo(DAY.minusDays(1));
        assertThat(VietnamTime.dayOf(Instant.parse("2026-03-01T17:00:00Z"))).isEqualTo(DAY);
    }

    @Test
    void whatIsDueOnADayIsMissedFromTheNextMidnight() {
        assertThat(VietnamTime.endOf(DAY)).isEqualTo("2026-03-02T17:00:00Z");
        assertThat(VietnamTime.missedFrom(DAY, null)).isEqualTo(VietnamTime.endOf(DAY));
    }

    @Test
    void whatIsDueAtATimeIsMissedFromThatTime() {
        assertThat(VietnamTime.missedFrom(DAY, LocalTime.of(17, 30))).isEqualTo("2026-03-02T10:30:00Z");
    }

    @Test
    void theSystemClockShowsVietnamsZone() {
        assertThat(VietnamTime.systemClock().getZone()).isEqualTo(VietnamTime.ZONE);
    }
}
