package vn.dondoc.reporting.report;

import java.time.LocalDate;
import java.util.List;
import vn.dondoc.reporting.dimension.AsOf;
import vn.dondoc.reporting.projection.Counts;

/** How figures went over time. */
public record Trend(AsOf asOf, List<Point> points) {
    public Trend {
        points = List.copyOf(points);
    }

    /**
     * One step of it.
     *
     * @param to its last day
     * @param counts what stood at the end of that day
     * @param before what stood at the end of the day before the step
     */
    public record Point(LocalDate from, LocalDate to, Counts counts, Counts before) {}
}
