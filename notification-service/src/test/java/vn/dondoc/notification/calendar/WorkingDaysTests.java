package vn.dondoc.notification.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.calendar.CalendarMessage.Closure;

class WorkingDaysTests {
    private static final LocalDate THURSDAY = LocalDate.of(2026, 4, 30);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 5, 2);

    @Test
    void aWeekIsWorkedFromMondayToFridayAsLongAsNoCalendarIsKnown() {
        assertThat(WorkingDays.OF_THE_WEEK.isWorked(THURSDAY, "H56")).isTrue();
        assertThat(WorkingDays.OF_THE_WEEK.isWorked(SATURDAY, "H56")).isFalse();
        assertThat(WorkingDays.OF_THE_WEEK.isWorked(SATURDAY.plusDays(1), "H56"))
                .isFalse();
        assertThat(WorkingDays.OF_THE_WEEK.isWorked(SATURDAY.plusDays(2), "H56"))
                .isTrue();
    }

    @Test
    void holidaysAreOffAndWeekendDaysInTheirPlaceAreWorked() {
        var days = new WorkingDays(2, Set.of(THURSDAY), Set.of(SATURDAY), List.of());

        assertThat(days.isWorked(THURSDAY, "H56")).isFalse();
        assertThat(days.isWorked(SATURDAY, "H56")).isTrue();
    }

    @Test
    void aClosureIsOfTheAgencyAndOfAllBelowItAndOfNobodyElse() {
        var days =
                new WorkingDays(2, Set.of(), Set.of(), List.of(new Closure("H56.1", THURSDAY, THURSDAY.plusDays(1))));

        assertThat(days.isWorked(THURSDAY, "H56.1")).isFalse();
        assertThat(days.isWorked(THURSDAY.plusDays(1), "H56.1.2")).isFalse();
        assertThat(days.isWorked(THURSDAY, "H56.16645")).isTrue();
        assertThat(days.isWorked(THURSDAY, "H56")).isTrue();
        assertThat(days.isWorked(THURSDAY.minusDays(1), "H56.1")).isTrue();
    }
}
