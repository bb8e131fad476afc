package vn.dondoc.console.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a report, as reporting-service counts it.
 *
 * @param tasksLink where that service lists the tasks behind the figures; none where no list has them
 * @param rate done ÷ (done + overdue); none while nothing is due
 */
record ReportLine(
        String key,
        String name,
        @Nullable String about,
        @Nullable String tasksLink,
        @Nullable Integer place,
        long noDeadline,
        long inTime,
        long overdue,
        long completedOnTime,
        long completedLate,
        long declined,
        long suspended,
        long cancelled,
        long total,
        @Nullable BigDecimal rate) {
    private static final String TASKS = "/api/v1/reports/tasks";

    /**
     * A part of the bar of a line.
     *
     * @param from where it begins, of 100
     */
    record Share(String category, long count, double from, double width) {}

    /** The page that lists the tasks of the line, or of one of its numbers. */
    public @Nullable String tasks(@Nullable String category) {
        if (tasksLink == null || !tasksLink.startsWith(TASKS)) {
            return null;
        }
        String page = "/reports/tasks" + tasksLink.substring(TASKS.length());
        return category == null ? page : page + (page.contains("?") ? "&" : "?") + "category=" + category;
    }

    public long of(String category) {
        return switch (category) {
            case "OVERDUE" -> overdue;
            case "IN_TIME" -> inTime;
            case "COMPLETED_ON_TIME" -> completedOnTime;
            case "COMPLETED_LATE" -> completedLate;
            case "NO_DEADLINE" -> noDeadline;
            default -> declined + suspended + cancelled;
        };
    }

    /** From left to right, the worst first; what is nothing has no part. */
    public List<Share> shares() {
        List<Share> shares = new ArrayList<>();
        double from = 0;
        for (String category : ReportView.CATEGORIES) {
            double width = total == 0 ? 0 : 100.0 * of(category) / total;
            if (width > 0) {
                shares.add(new Share(category, of(category), from, width));
                from += width;
            }
        }
        return shares;
    }

    public String percent() {
        return percent(rate);
    }

    static String percent(@Nullable BigDecimal rate) {
        return rate == null
                ? "–"
                : rate.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString() + " %";
    }
}
