package vn.dondoc.notification.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.calendar.CalendarMessage.Closure;
import vn.dondoc.notification.calendar.WorkingDays;
import vn.dondoc.platform.vietnam.VietnamTime;

class SendingWindowTests {
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 4, 29);
    private static final LocalDate MONDAY = WEDNESDAY.plusDays(5);

    /** The Thursday and Friday after it are holidays. */
    private static final WorkingDays HOLIDAYS =
            new WorkingDays(1, Set.of(WEDNESDAY.plusDays(1), WEDNESDAY.plusDays(2)), Set.of(), List.of());

    private static final SendingWindow WINDOW = new SendingWindow(LocalTime.of(7, 0), LocalTime.of(18, 0), false);

    private static Instant at(LocalDate day, String time) {
        return VietnamTime.at(day, LocalTime.parse(time));
    }

    private static Instant next(SendingWindow window, WorkingDays days, Instant time) {
        return new SendingHours(window, () -> days).next("H56.02", time);
    }

    @Test
    void whatComesInTheWindowWaitsForNothing() {
        for (String time : List.of("07:00", "12:34:56.789", "17:59:59.999")) {
            assertThat(next(WINDOW, HOLIDAYS, at(WEDNESDAY, time))).isEqualTo(at(WEDNESDAY, time));
        }
    }

    @Test
    void whatComesBeforeItWaitsForTheMorningAndWhatComesAfterItForTheNextWorkingDay() {
        assertThat(next(WINDOW, HOLIDAYS, at(WEDNESDAY, "06:59:59.999"))).isEqualTo(at(WEDNESDAY, "07:00"));
        assertThat(next(WINDOW, HOLIDAYS, at(WEDNESDAY, "18:00"))).isEqualTo(at(MONDAY, "07:00"));
        assertThat(next(WINDOW, HOLIDAYS, at(WEDNESDAY.plusDays(1), "10:00"))).isEqualTo(at(MONDAY, "07:00"));
    }

    @Test
    void aClosedAgencyIsWrittenToWhenItIsOpenAgain() {
        var storm = new WorkingDays(2, Set.of(), Set.of(), List.of(new Closure("H56.02", WEDNESDAY, MONDAY)));

        assertThat(next(WINDOW, storm, at(WEDNESDAY, "10:00"))).isEqualTo(at(MONDAY.plusDays(1), "07:00"));
    }

    @Test
    void aWindowOfEveryDayUntilMidnightIsAlwaysOpen() {
        var always = new SendingWindow(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, true);

        assertThat(next(always, HOLIDAYS, at(MONDAY.minusDays(1), "23:59:59.999")))
                .isEqualTo(at(MONDAY.minusDays(1), "23:59:59.999"));
        assertThat(next(always, HOLIDAYS, at(MONDAY, "00:00"))).isEqualTo(at(MONDAY, "00:00"));
    }

    @Test
    void aCalendarInWhichNobodyEverWorksSilencesNobodyForEver() {
        var never =
                new WorkingDays(3, Set.of(), Set.of(), List.of(new Closure("H56", WEDNESDAY, WEDNESDAY.plusYears(9))));

        assertThat(next(WINDOW, never, at(WEDNESDAY, "10:00"))).isEqualTo(at(WEDNESDAY, "10:00"));
    }

    @Test
    void aWindowThatClosesBeforeItOpensIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SendingWindow(LocalTime.of(18, 0), LocalTime.of(7, 0), false))
                .withMessageContaining("notification.window opens at 18:00");
    }
}
