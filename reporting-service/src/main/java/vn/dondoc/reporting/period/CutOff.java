package vn.dondoc.reporting.period;

import java.time.LocalDate;
import vn.dondoc.reporting.calendar.WorkingDays;

/**
 * Until when what belongs to a period is waited for: to the end of a day of the month after it, or of the next working day where
 * that one is off.
 *
 * @param dayOfMonth one that every month has
 */
record CutOff(int dayOfMonth) {
    private static final int LAST = 28;

    CutOff {
        if (dayOfMonth < 1 || dayOfMonth > LAST) {
            throw new IllegalArgumentException(
                    "dondoc.period-reports.cut-off-day is %d; it must be from 1 to %d, as every month has that day"
                            .formatted(dayOfMonth, LAST));
        }
    }

    LocalDate of(ReportPeriod period, WorkingDays calendar) {
        return calendar.firstFrom(period.to().plusDays(1).withDayOfMonth(dayOfMonth));
    }
}
