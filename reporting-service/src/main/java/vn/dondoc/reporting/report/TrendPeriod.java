package vn.dondoc.reporting.report;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which days a trend goes over, and in which steps. The first and the last step may be shorter.
 *
 * @param to the last day, inclusive
 */
public record TrendPeriod(TrendStep by, LocalDate from, LocalDate to) {
    public static final int MOST_POINTS = 100;

    /** The last day of each step, in order. */
    public List<LocalDate> ends() {
        return ends(Long.MAX_VALUE);
    }

    public boolean isTooLong() {
        return ends(MOST_POINTS + 1L).size() > MOST_POINTS;
    }

    private List<LocalDate> ends(long most) {
        return Stream.iterate(
                        from, day -> !day.isAfter(to), day -> by.endOf(day).plusDays(1))
                .limit(most)
                .map(day -> by.endOf(day).isAfter(to) ? to : by.endOf(day))
                .toList();
    }
}
