package vn.dondoc.console.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stood at the end of each step of a while. */
record Trend(List<Point> items) {
    private static final double HEIGHT = 100;

    record Point(
            LocalDate from,
            LocalDate to,
            long overdue,
            long completedOnTime,
            long completedLate,
            long total,
            @Nullable BigDecimal rate) {
        public long completed() {
            return completedOnTime + completedLate;
        }

        public String percent() {
            return ReportLine.percent(rate);
        }
    }

    /** How high a number stands in the picture, of 100: the highest of all fills it. */
    public double height(long number) {
        long highest = items.stream()
                .mapToLong(point -> Math.max(point.overdue(), point.completed()))
                .max()
                .orElse(0);
        return highest == 0 ? 0 : HEIGHT * number / highest;
    }
}
