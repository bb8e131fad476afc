package vn.dondoc.reporting.period.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reporting.projection.Counts;
import vn.dondoc.reporting.projection.ReportCategory;

/**
 * How many tasks stand in each category, or by how many more than elsewhere, in JSON, called as in the other reports.
 *
 * @param rate none while nothing is due, nor of a difference
 */
record FiguresView(
        long noDeadline,
        long inTime,
        long overdue,
        long completedOnTime,
        long completedLate,
        long declined,
        long suspended,
        long cancelled,
        long total,
        long firstMisses,
        @Nullable BigDecimal rate) {

    static FiguresView of(Counts counts) {
        return with(counts, counts.rate());
    }

    static FiguresView difference(Counts before, Counts after) {
        return with(after.minus(before), null);
    }

    private static FiguresView with(Counts counts, @Nullable BigDecimal rate) {
        return new FiguresView(
                counts.of(ReportCategory.NO_DEADLINE),
                counts.of(ReportCategory.IN_TIME),
                counts.of(ReportCategory.OVERDUE),
                counts.of(ReportCategory.COMPLETED_ON_TIME),
                counts.of(ReportCategory.COMPLETED_LATE),
                counts.of(ReportCategory.DECLINED),
                counts.of(ReportCategory.SUSPENDED),
                counts.of(ReportCategory.CANCELLED),
                counts.total(),
                counts.firstMisses(),
                rate);
    }
}
