package vn.dondoc.reporting.report.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reporting.projection.Counts;
import vn.dondoc.reporting.projection.ReportCategory;

/**
 * How many tasks stand in each category, in JSON.
 *
 * @param total their sum
 * @param firstMisses of tasks that missed a due date, in the line of the agency that led when they first did
 * @param rate done ÷ (done + overdue); none while nothing is due
 */
record CountsView(
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

    static CountsView of(Counts counts) {
        return with(counts, counts.rate());
    }

    /** From one to the other; a rate has no part in that. */
    static CountsView change(Counts before, Counts after) {
        return with(after.minus(before), null);
    }

    private static CountsView with(Counts counts, @Nullable BigDecimal rate) {
        return new CountsView(
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
