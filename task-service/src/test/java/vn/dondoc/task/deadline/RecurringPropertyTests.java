package vn.dondoc.task.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Dates that come again every so many weeks or months, reckoned here once more, one by one. */
class RecurringPropertyTests {
    private static final LocalDate EARLIEST = LocalDate.of(2026, 1, 1);

    private static Deadline.Recurring series(LocalDate first, Period every) {
        return new Deadline.Recurring(first, every, null);
    }

    private static LocalDate day(int number) {
        return EARLIEST.plusDays(number);
    }

    @Property(tries = 300, seed = "20260701")
    void everySoManyWeeksItIsTheSameDayOfTheWeek(
            @ForAll @IntRange(max = 800) int first,
            @ForAll @IntRange(min = 1, max = 52) int weeks,
            @ForAll @IntRange(max = 60) int number) {
        LocalDate expected = day(first);
        for (int i = 0; i < number * weeks; i++) {
            expected = expected.plusDays(7);
        }

        assertThat(series(day(first), Period.ofWeeks(weeks)).dateOf(number)).isEqualTo(expected);
    }

    @Property(tries = 300, seed = "20260702")
    void everySoManyMonthsItIsTheSameDayOrTheLastOfAShorterMonth(
            @ForAll @IntRange(max = 800) int first,
            @ForAll @IntRange(min = 1, max = 24) int months,
            @ForAll @IntRange(max = 60) int number) {
        LocalDate day = day(first);
        YearMonth month = YearMonth.from(day);
        for (int i = 0; i < number * months; i++) {
            month = month.plusMonths(1);
        }

        assertThat(series(day, Period.ofMonths(months)).dateOf(number))
                .isEqualTo(month.atDay(Math.min(day.getDayOfMonth(), month.lengthOfMonth())));
    }

    @Property(tries = 300, seed = "20260703")
    void theSeriesCountsExactlyTheDatesBeforeToday(
            @ForAll @IntRange(max = 800) int first,
            @ForAll boolean weekly,
            @ForAll @IntRange(min = 1, max = 24) int every,
            @ForAll @IntRange(max = 3000) int today) {
        var series = series(day(first), weekly ? Period.ofWeeks(every) : Period.ofMonths(every));

        int past = series.countBefore(day(today));

        assertThat(series.dateOf(past)).isAfterOrEqualTo(day(today));
        if (past > 0) {
            assertThat(series.dateOf(past - 1)).isBefore(day(today));
        }
    }
}
