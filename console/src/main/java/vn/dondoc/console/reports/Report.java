package vn.dondoc.console.reports;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report of lines.
 *
 * @param asOf until when it counts; none before the first event
 * @param unranked of a ranking: those of whom too little is due
 * @param next where it goes on
 */
record Report(
        @Nullable OffsetDateTime asOf,
        @Nullable ReportLine total,
        List<ReportLine> items,
        @Nullable List<ReportLine> unranked,
        @Nullable String next) {

    /** Those with most overdue, the worst first; whoever has none is not among them. */
    public List<ReportLine> worst(int most) {
        return items.stream()
                .filter(line -> line.overdue() > 0)
                .sorted(Comparator.comparingLong(ReportLine::overdue).reversed())
                .limit(most)
                .toList();
    }

    public List<ReportLine> first(int most) {
        return items.subList(0, Math.min(most, items.size()));
    }

    /** The last places, the last one first. */
    public List<ReportLine> last(int most) {
        return items.subList(Math.max(0, items.size() - most), items.size()).reversed();
    }
}
