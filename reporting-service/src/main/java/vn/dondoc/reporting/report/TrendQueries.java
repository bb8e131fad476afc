package vn.dondoc.reporting.report;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.access.AgencyScope;
import vn.dondoc.reporting.dimension.OverallTotals;
import vn.dondoc.reporting.projection.Counts;
import vn.dondoc.reporting.projection.DayTotals;
import vn.dondoc.reporting.projection.DirectiveProjection;
import vn.dondoc.reporting.projection.MongoFieldName;
import vn.dondoc.reporting.projection.RunningTotals;

/**
 * How figures went over time, as far as a scope reaches: those over everything and of an agency from what came in each day,
 * month and year, those of a directive or for a smaller scope from the histories of the tasks. Each figure is that of the same
 * day's report, and the tasks of that day's list stand behind it.
 */
public final class TrendQueries {
    private static final int AT_ONCE = 10_000;

    private final MongoCollection<Document> totals;
    private final MongoCollection<Document> tasks;

    public TrendQueries(MongoDatabase database) {
        this.totals = database.getCollection("totals");
        this.tasks = database.getCollection("rows");
    }

    /**
     * @param agency count the tasks that it leads only
     * @param directive count the tasks of this directive only
     */
    public Trend trend(TrendPeriod period, @Nullable String agency, @Nullable String directive, AgencyScope scope) {
        var days = new ArrayList<>(List.of(period.from().minusDays(1)));
        days.addAll(period.ends());
        List<Counts> counts = scope.all() && directive == null
                ? overall(days, agency)
                : new TaskHistoryCounts(tasks, scope, agency).atEndOf(days, directive);
        if (directive != null) {
            requireKnown(directive, counts, scope);
        }
        var points = new ArrayList<Trend.Point>();
        for (int i = 1; i < days.size(); i++) {
            points.add(new Trend.Point(days.get(i - 1).plusDays(1), days.get(i), counts.get(i), counts.get(i - 1)));
        }
        return new Trend(new OverallTotals(totals).moment(null), points);
    }

    /** As in the reports: whoever did not issue it knows it by what is counted of it. */
    private void requireKnown(String directive, List<Counts> counts, AgencyScope scope) {
        Document total = totals.find(eq("_id", RunningTotals.DIRECTIVE + directive))
                .projection(include(DirectiveProjection.ISSUER))
                .first();
        if (total == null
                || (!ReportQueries.isWholeFor(scope, total) && counts.stream().allMatch(Counts::isNothing))) {
            throw new DirectiveNotFound(directive);
        }
    }

    private List<Counts> overall(List<LocalDate> days, @Nullable String agency) {
        List<String> line = agency == null ? List.of("counts") : List.of("agencies", MongoFieldName.encode(agency));
        var ids = days.stream()
                .flatMap(day -> DayTotals.idsUntil(day, RunningTotals.ALL).stream())
                .distinct()
                .toList();
        Map<String, Document> found = new HashMap<>();
        for (Document each : totals.find(in("_id", ids))
                .projection(include(String.join(".", line)))
                .batchSize(AT_ONCE)) {
            found.put(each.getString("_id"), each);
        }
        return days.stream()
                .map(day -> DayTotals.sum(DayTotals.idsUntil(day, RunningTotals.ALL).stream()
                        .map(found::get)
                        .filter(Objects::nonNull)
                        .toList()))
                .map(sum -> Counts.from(sum.getEmbedded(line, Document.class)))
                .toList();
    }
}
