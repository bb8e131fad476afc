package vn.dondoc.reporting.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reporting.directory.Agencies;
import vn.dondoc.reporting.directory.Agency;
import vn.dondoc.reporting.projection.Counts;
import vn.dondoc.reporting.projection.RunningTotals;
import vn.dondoc.reporting.projection.TaskReadModel;
import vn.dondoc.reporting.projection.TaskStanding;

/** The reports. Lines are read from the running totals, tasks from the read models; the same events made both. */
public final class ReportQueries {
    private static final String ISSUED_ON = "facts.issuedOn";

    private final MongoCollection<Document> totals;
    private final MongoCollection<Document> tasks;
    private final Agencies agencies;

    public ReportQueries(MongoDatabase database, Agencies agencies) {
        this.totals = database.getCollection("totals");
        this.tasks = database.getCollection("rows");
        this.agencies = agencies;
    }

    /** Creates what the queries need, once at start. */
    public void createIndexes() {
        totals.createIndex(descending(ISSUED_ON, "_id"));
        tasks.createIndex(ascending("leadAgencyId", "_id"));
        tasks.createIndex(ascending(TaskStanding.MISSED_BY, "_id"));
        tasks.createIndex(ascending("directiveId", "_id"));
    }

    /** Everything there is, in one line. */
    public Report summary() {
        Document all = total(RunningTotals.ALL, include("counts", "newest", "projectedAt"));
        return new Report(AsOf.from(all), ReportLineReader.totalLine(all), List.of());
    }

    /**
     * One line for each agency that leads a task, or led one when that missed its first date.
     *
     * @param directiveId count the tasks of this directive only
     * @param withoutTasks the agencies that lead none as well
     */
    public Report byAgency(@Nullable String directiveId, boolean withoutTasks) {
        Document total = directiveId == null
                ? total(RunningTotals.ALL, exclude("items", "facts.items"))
                : totalOf(directiveId, exclude("items", "facts.items"));
        Map<String, Counts> counts = ReportLineReader.countsByName(total, "agencies");
        var known = withoutTasks ? agencies.all() : agencies.named(counts.keySet());
        var shown = Stream.concat(counts.keySet().stream(), known.keySet().stream())
                .distinct()
                .map(id -> Agency.of(id, known));
        return new Report(
                AsOf.from(total), ReportLineReader.totalLine(total), ReportLineReader.agencyLines(shown, counts));
    }

    /**
     * One line for each directive, the latest first.
     *
     * @param afterId go on after this directive
     */
    public Report byDirective(@Nullable String afterId, int limit) {
        Document all = total(RunningTotals.ALL, include("counts", "newest", "projectedAt"));
        var lines = new ArrayList<ReportLine>();
        for (Document total : totals.find(afterId == null ? gte(ISSUED_ON, "") : after(afterId))
                .projection(exclude("agencies", "items", "facts.items"))
                .sort(descending(ISSUED_ON, "_id"))
                .limit(limit)
                .batchSize(limit)) {
            lines.add(ReportLineReader.directiveLine(total));
        }
        return new Report(AsOf.from(all), ReportLineReader.totalLine(all), lines);
    }

    private Bson after(String directiveId) {
        Document last = totalOf(directiveId, include("facts"));
        String issuedOn = last.get("facts", Document.class).getString("issuedOn");
        return and(
                gte(ISSUED_ON, ""),
                or(lt(ISSUED_ON, issuedOn), and(eq(ISSUED_ON, issuedOn), lt("_id", last.getString("_id")))));
    }

    /** One line for each item of a directive. */
    public Report byItem(String directiveId) {
        Document total = totalOf(directiveId, exclude("agencies"));
        return new Report(AsOf.from(total), ReportLineReader.directiveLine(total), ReportLineReader.itemLines(total));
    }

    /**
     * The tasks behind a number, by id.
     *
     * @param afterId go on after this task
     */
    public TaskList tasks(TaskFilter filter, @Nullable String afterId, int limit) {
        AsOf asOf = AsOf.from(total(RunningTotals.ALL, include("newest", "projectedAt")));
        var found = new ArrayList<TaskReadModel>();
        for (Document stored : tasks.find(filter.matching(afterId))
                .sort(ascending("_id"))
                .limit(limit)
                .batchSize(limit)) {
            found.add(TaskReadModel.from(stored));
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

    private Document total(String id, Bson projection) {
        return find(id, projection).orElseGet(Document::new);
    }

    private Document totalOf(String directiveId, Bson projection) {
        return find(RunningTotals.DIRECTIVE + directiveId, projection)
                .orElseThrow(() -> new DirectiveNotFound(directiveId));
    }

    private Optional<Document> find(String id, Bson projection) {
        return Optional.ofNullable(
                totals.find(eq("_id", id)).projection(projection).first());
    }
}
