package vn.dondoc.reporting.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** From one point of a trend to the next. Weeks end on Sunday. */
public enum TrendStep {
    DAY,
    WEEK,
    MONTH;

    /** The last day of the period that the day is in. */
    LocalDate endOf(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case MONTH -> day.with(TemporalAdjusters.lastDayOfMonth());
        };
    }
}
