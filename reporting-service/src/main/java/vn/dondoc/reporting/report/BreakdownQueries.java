package vn.dondoc.reporting.report;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.access.AgencyScope;
import vn.dondoc.reporting.dimension.AsOf;
import vn.dondoc.reporting.dimension.Dimension;
import vn.dondoc.reporting.dimension.DimensionValues;
import vn.dondoc.reporting.dimension.OverallTotals;
import vn.dondoc.reporting.dimension.Slice;
import vn.dondoc.reporting.dimension.Tally;
import vn.dondoc.reporting.dimension.TaskCounts;
import vn.dondoc.reporting.directory.Agencies;
import vn.dondoc.reporting.projection.Counts;

/**
 * The published figures by one dimension, of what counts for a scope. Over everything they are read from the running totals, by
 * now and at the end of any past day, and no task is looked at: lines of agencies, fields, urgencies and assigners are kept;
 * levels and parents are sums of agencies, signers sums of directives. Of a slice, or for a smaller scope, the tasks are counted.
 */
public final class BreakdownQueries {
    private static final int AT_ONCE = 10_000;
    /** Of each directive a document of its own. */
    private static final String OF_DIRECTIVES = "directives";

    private final MongoCollection<Document> totals;
    private final MongoCollection<Document> tasks;
    private final Agencies agencies;
    private final OverallTotals overall;

    public BreakdownQueries(MongoDatabase database, Agencies agencies) {
        this.totals = database.getCollection("totals");
        this.tasks = database.getCollection("rows");
        this.agencies = agencies;
        this.overall = new OverallTotals(totals);
    }

    /**
     * One line for each value of which something is counted. They sum to the total, but where tasks belong to several fields.
     *
     * @param slice of one directive at least where items are asked for
     */
    public Report by(Dimension dimension, Slice slice, AgencyScope scope, @Nullable LocalDate day) {
        var values = new DimensionValues(totals, agencies);
        Counted counted = scope.all() && slice.isEverything()
                ? kept(dimension, values, day)
                : counted(dimension, slice, new TaskCounts(tasks, values, scope, day), day);
        var lines = new LineSubjects(totals, agencies, day).lines(dimension, slice, counted.lines());
        return new Report(counted.asOf(), ReportLineReader.totalLine(slice, counted.total()), lines);
    }

    /** What there is by key of a line, and in all. */
    private record Counted(AsOf asOf, Counts total, Map<String, Counts> lines) {}

    private Counted counted(Dimension dimension, Slice slice, TaskCounts tasksOfSlice, @Nullable LocalDate day) {
        AsOf asOf = overall.moment(day);
        var lines = new Tally<String>();
        var total = new Tally<Slice>();
        tasksOfSlice.forEach(slice, List.of(dimension), (number, found) -> {
            total.add(slice, number);
            found.getFirst().forEach(line -> lines.add(line, number));
        });
        return new Counted(asOf, total.counts().getOrDefault(slice, ReportLineReader.NOTHING), lines.counts());
    }

    private Counted kept(Dimension dimension, DimensionValues values, @Nullable LocalDate day) {
        String lines = keptIn(dimension);
        Document all = overall.read(fields(include("counts", lines), OverallTotals.MOMENT), day);
        Map<String, Counts> counts =
                lines.equals(OF_DIRECTIVES) ? ofDirectives(day) : ReportLineReader.countsByName(all, lines);
        return new Counted(
                AsOf.from(all, day),
                ReportLineReader.counts(all),
                dimension.isLookedUp() ? summed(counts, key -> values.lookUp(dimension, key)) : counts);
    }

    /** In which part of the total over everything the lines stand, or those that they are sums of. */
    private static String keptIn(Dimension dimension) {
        return switch (dimension) {
            case AGENCY, LEVEL, PARENT -> "agencies";
            case FIELD -> "fields";
            case URGENCY -> "urgencies";
            case ASSIGNER -> "assigners";
            case DIRECTIVE, SIGNER -> OF_DIRECTIVES;
            case ITEM -> throw new IllegalArgumentException("Items are numbered anew in each directive");
        };
    }

    private Map<String, Counts> ofDirectives(@Nullable LocalDate day) {
        var counts = new HashMap<String, Counts>();
        for (Document total : totals.find(gt("facts.id", ""))
                .projection(include("facts.id", day == null ? "counts" : "days"))
                .batchSize(AT_ONCE)) {
            counts.put(ReportLineReader.directiveId(total), ReportLineReader.counts(total, day));
        }
        counts.values().removeIf(Counts::isNothing);
        return counts;
    }

    private static Map<String, Counts> summed(Map<String, Counts> counts, UnaryOperator<String> line) {
        return counts.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> line.apply(entry.getKey()),
                        Collectors.mapping(
                                Map.Entry::getValue, Collectors.collectingAndThen(Collectors.toList(), Counts::sum))));
    }
}
