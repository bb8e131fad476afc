package vn.dondoc.reporting.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.access.AgencyScope;
import vn.dondoc.reporting.dimension.AsOf;
import vn.dondoc.reporting.dimension.Dimension;
import vn.dondoc.reporting.dimension.DimensionValues;
import vn.dondoc.reporting.dimension.OverallTotals;
import vn.dondoc.reporting.dimension.Slice;
import vn.dondoc.reporting.dimension.TaskCounts;
import vn.dondoc.reporting.dimension.TaskListFilter;
import vn.dondoc.reporting.dimension.TasksAtEndOfDay;
import vn.dondoc.reporting.directory.Agencies;
import vn.dondoc.reporting.directory.Agency;
import vn.dondoc.reporting.projection.Counts;
import vn.dondoc.reporting.projection.DirectiveProjection;
import vn.dondoc.reporting.projection.ProjectedTaskState;
import vn.dondoc.reporting.projection.RunningTotals;
import vn.dondoc.reporting.projection.TaskAssignment;
import vn.dondoc.reporting.projection.TaskReadModel;
import vn.dondoc.reporting.projection.TaskSpans;

/**
 * The reports, as far as a scope reaches. Lines are read from the running totals, tasks from the read models; the same events
 * made both. What the totals do not tell apart, tasks of one item by agency, is counted from the read models, as are the
 * directives at the end of a past day: there are many, and each has few tasks.
 *
 * <p>Everything is as of now, or as of the end of the day that is named.
 */
public final class ReportQueries {
    private static final String ISSUED_ON = "facts.issuedOn";
    private static final List<String> ISSUER_PATH = List.of(DirectiveProjection.ISSUER.split("\\."));
    private static final Bson COUNTS_AND_MOMENT = fields(include("counts"), OverallTotals.MOMENT);
    private static final int AT_ONCE = 10_000;

    private final MongoCollection<Document> totals;
    private final MongoCollection<Document> tasks;
    private final Agencies agencies;
    private final OverallTotals overall;

    public ReportQueries(MongoDatabase database, Agencies agencies) {
        this.totals = database.getCollection("totals");
        this.tasks = database.getCollection("rows");
        this.agencies = agencies;
        this.overall = new OverallTotals(totals);
    }

    /** Creates what the queries need, once at start. */
    public void createIndexes() {
        totals.createIndex(descending(ISSUED_ON, "_id"));
        tasks.createIndex(ascending("leadAgencyId", "_id"));
        tasks.createIndex(ascending(ProjectedTaskState.MISSED_BY, "_id"));
        tasks.createIndex(ascending("directiveId", "_id"));
        tasks.createIndex(ascending("fields", "_id"));
        totals.createIndex(ascending(DirectiveProjection.ISSUER));
        tasks.createIndex(ascending(TaskReadModel.COUNTED_FOR, "_id"));
        tasks.createIndex(ascending(TaskSpans.CONCERNED, "_id"));
        // few tasks have these
        var sparse = new IndexOptions().sparse(true);
        tasks.createIndex(ascending(TaskReadModel.MISS_COUNTED_FOR), sparse);
        tasks.createIndex(ascending(TaskAssignment.COORDINATORS), sparse);
    }

    /** All that is counted for the scope, in one line. */
    public Report summary(AgencyScope scope, @Nullable LocalDate day) {
        Document all = overall.read(COUNTS_AND_MOMENT, day);
        Counts counts = scope.all()
                ? ReportLineReader.counts(all)
                : sum(counted(scope, day).by(Dimension.DIRECTIVE, Slice.EVERYTHING));
        return new Report(AsOf.from(all, day), ReportLineReader.totalLine(Slice.EVERYTHING, counts), List.of());
    }

    /**
     * One line for each agency of the scope that leads a task, or led one when that missed its first date; of a directive that
     * the scope issued, whichever agency that is.
     *
     * @param directiveId count the tasks of this directive only
     * @param withoutTasks the agencies that lead none as well
     */
    public Report byAgency(
            @Nullable String directiveId, boolean withoutTasks, AgencyScope scope, @Nullable LocalDate day) {
        Slice asked = Slice.EVERYTHING.with(Dimension.DIRECTIVE, directiveId);
        Document total = directiveId == null
                ? overall.read(fields(include("agencies"), OverallTotals.MOMENT), day)
                : totalOf(directiveId, exclude("items", "facts.items", "days"), day);
        Map<String, Counts> counts = directiveId == null || day == null
                ? ReportLineReader.countsByName(total, "agencies")
                : counted(AgencyScope.ALL, day).by(Dimension.AGENCY, asked);
        boolean whole = isWholeFor(scope, total);
        if (!whole) {
            counts.keySet().removeIf(agency -> !scope.contains(agency));
            requireKnown(directiveId, counts);
        }
        var known = withoutTasks ? agencies.all() : agencies.named(counts.keySet());
        var shown = Stream.concat(
                        counts.keySet().stream(), known.keySet().stream().filter(scope::contains))
                .distinct()
                .map(id -> Agency.of(id, known));
        return new Report(
                AsOf.from(total, day),
                new ReportLine(whole ? new ReportSubject.AllTasks() : new ReportSubject.AllLed(), asked, sum(counts)),
                ReportLineReader.agencyLines(shown, asked, counts));
    }

    /** Which of these agencies do best. */
    public Ranking ranking(@Nullable String directiveId, int least, AgencyScope scope, @Nullable LocalDate day) {
        return Ranking.of(byAgency(directiveId, false, scope, day), least);
    }

    private TaskCounts counted(AgencyScope scope, @Nullable LocalDate day) {
        return new TaskCounts(tasks, new DimensionValues(totals, agencies), scope, day);
    }

    /** Whether all that is counted of a directive counts for the scope. */
    static boolean isWholeFor(AgencyScope scope, Document total) {
        String issuer = total.getEmbedded(ISSUER_PATH, String.class);
        return scope.all() || (issuer != null && scope.contains(issuer));
    }

    private static void requireKnown(@Nullable String directiveId, Map<String, Counts> counts) {
        if (directiveId != null && counts.isEmpty()) {
            throw new DirectiveNotFound(directiveId);
        }
    }

    private static Counts sum(Map<String, Counts> counts) {
        return Counts.sum(counts.values());
    }

    /**
     * One line for each directive that the scope issued or has tasks of, the latest first.
     *
     * @param afterId go on after this directive
     */
    public Report byDirective(@Nullable String afterId, int limit, AgencyScope scope, @Nullable LocalDate day) {
        Document all = overall.read(COUNTS_AND_MOMENT, day);
        if (scope.all()) {
            var page = directives(afterId, limit, gte(ISSUED_ON, ""), day);
            return new Report(
                    AsOf.from(all, day),
                    ReportLineReader.totalLine(Slice.EVERYTHING, ReportLineReader.counts(all)),
                    directiveLines(page, countsOf(page, day), day));
        }
        Map<String, Counts> counts = counted(scope, day).by(Dimension.DIRECTIVE, Slice.EVERYTHING);
        var known = Stream.concat(issuedIn(scope), counts.keySet().stream().map(RunningTotals.DIRECTIVE::concat))
                .collect(Collectors.toSet());
        if (afterId != null && !known.contains(RunningTotals.DIRECTIVE + afterId)) {
            throw new DirectiveNotFound(afterId);
        }
        return new Report(
                AsOf.from(all, day),
                ReportLineReader.totalLine(Slice.EVERYTHING, sum(counts)),
                directiveLines(directives(afterId, limit, in("_id", known), day), counts, day));
    }

    private Stream<String> issuedIn(AgencyScope scope) {
        return totals
                .find(in(DirectiveProjection.ISSUER, scope.agencies()))
                .projection(include("_id"))
                .batchSize(AT_ONCE)
                .into(new ArrayList<>())
                .stream()
                .map(total -> total.getString("_id"));
    }

    private List<Document> directives(@Nullable String afterId, int limit, Bson which, @Nullable LocalDate day) {
        var conditions = new ArrayList<>(List.of(which));
        if (afterId != null) {
            conditions.add(after(afterId));
        }
        if (day != null) {
            conditions.add(lte(RunningTotals.SINCE, day.toString()));
        }
        return totals.find(and(conditions))
                .projection(
                        day == null
                                ? exclude("agencies", "items", "facts.items", "days")
                                : exclude("agencies", "items", "facts.items"))
                .sort(descending(ISSUED_ON, "_id"))
                .limit(limit)
                .batchSize(limit)
                .into(new ArrayList<>());
    }

    private static Map<String, Counts> countsOf(List<Document> page, @Nullable LocalDate day) {
        return page.stream()
                .collect(Collectors.toMap(ReportLineReader::directiveId, total -> ReportLineReader.counts(total, day)));
    }

    private static List<ReportLine> directiveLines(
            List<Document> page, Map<String, Counts> counts, @Nullable LocalDate day) {
        return page.stream()
                .map(total -> ReportLineReader.directiveLine(
                        total, counts.getOrDefault(ReportLineReader.directiveId(total), ReportLineReader.NOTHING), day))
                .toList();
    }

    private Bson after(String directiveId) {
        Document last = totalOf(directiveId, include("facts"), null);
        String issuedOn = last.get("facts", Document.class).getString("issuedOn");
        return or(lt(ISSUED_ON, issuedOn), and(eq(ISSUED_ON, issuedOn), lt("_id", last.getString("_id"))));
    }

    /** One line for each item of a directive; where the scope did not issue it, for each that it has tasks of. */
    public Report byItem(String directiveId, AgencyScope scope, @Nullable LocalDate day) {
        Document total = totalOf(directiveId, exclude("agencies", "days"), day);
        boolean whole = isWholeFor(scope, total);
        Map<String, Counts> counts = whole && day == null
                ? ReportLineReader.countsByName(total, "items")
                : counted(whole ? AgencyScope.ALL : scope, day)
                        .by(Dimension.ITEM, Slice.EVERYTHING.with(Dimension.DIRECTIVE, directiveId));
        if (!whole) {
            requireKnown(directiveId, counts);
        }
        return new Report(
                AsOf.from(total, day),
                ReportLineReader.directiveLine(total, sum(counts), day),
                ReportLineReader.itemLines(total, counts, whole));
    }

    /**
     * The tasks behind a number, by id.
     *
     * @param afterId go on after this task
     */
    public TaskList tasks(
            TaskListFilter filter, @Nullable String afterId, int limit, AgencyScope scope, @Nullable LocalDate day) {
        AsOf asOf = overall.moment(day);
        var state = new TasksAtEndOfDay(day);
        var found = new ArrayList<TaskReadModel>();
        for (Document stored : tasks.find(filter.matching(afterId, scope, state, new DimensionValues(totals, agencies)))
                .projection(state.wholeTask())
                .sort(ascending("_id"))
                .limit(limit)
                .batchSize(limit)) {
            found.add(TaskReadModel.from(state.read(stored)));
        }
        var agencyOf = agencies.named(
                found.stream().map(task -> task.assignment().leadAgencyId()).toList());
        return new TaskList(
                asOf,
                found.stream()
                        .map(task -> new TaskListItem(
                                task,
                                Agency.of(task.assignment().leadAgencyId(), agencyOf)
                                        .name()))
                        .toList());
    }

    private Document totalOf(String directiveId, Bson projection, @Nullable LocalDate day) {
        return find(RunningTotals.DIRECTIVE + directiveId, projection)
                .filter(total -> day == null || isKnownOn(day, total))
                .orElseThrow(() -> new DirectiveNotFound(directiveId));
    }

    private static boolean isKnownOn(LocalDate day, Document total) {
        return total.getString(RunningTotals.SINCE).compareTo(day.toString()) <= 0;
    }

    private Optional<Document> find(String id, Bson projection) {
        return Optional.ofNullable(
                totals.find(eq("_id", id)).projection(projection).first());
    }
}
