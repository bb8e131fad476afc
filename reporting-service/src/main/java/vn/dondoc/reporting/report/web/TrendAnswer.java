package vn.dondoc.reporting.report.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reporting.report.Trend;

/**
 * A trend in JSON.
 *
 * @param asOf the time of the newest event that is counted; none before the first
 * @param lagMillis how long after it the last counting was done
 * @param position by partition of the topic the last batch that is counted
 */
record TrendAnswer(
        @Nullable Instant asOf, @Nullable Long lagMillis, Map<Integer, Long> position, List<PointView> items) {

    static TrendAnswer of(Trend trend) {
        return new TrendAnswer(
                trend.asOf().asOf(),
                trend.asOf().lagMillis(),
                trend.asOf().position(),
                trend.points().stream().map(PointView::of).toList());
    }

    /**
     * One step of a trend.
     *
     * @param counts what stood at the end of its last day, beside the other fields in JSON
     * @param change by how much that differs from the end of the day before its first
     */
    record PointView(
            LocalDate from, LocalDate to, @JsonUnwrapped CountsView counts, CountsView change) {
        static PointView of(Trend.Point point) {
            return new PointView(
                    point.from(),
                    point.to(),
                    CountsView.of(point.counts()),
                    CountsView.change(point.before(), point.counts()));
        }
    }
}
