package vn.dondoc.reporting.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.access.AgencyScope;
import vn.dondoc.reporting.projection.Counts;
import vn.dondoc.reporting.projection.ProjectedTaskState;
import vn.dondoc.reporting.projection.ReportCategory;
import vn.dondoc.reporting.projection.TaskReadModel;

/**
 * Counts the tasks that agencies of a scope lead or assigned, or of directives, by now or at the end of a past day. An index
 * leads to them, and they are counted here: one of the stores groups by going through all there are. Nothing is counted of a
 * directive or an item that has no such task.
 */
final class TaskCounts {
    private static final int AT_ONCE = 10_000;
    private static final String LEAD = "leadAgencyId";
    private static final List<String> OF_STATE = List.of("category", LEAD, ProjectedTaskState.MISSED_BY);

    private final MongoCollection<Document> tasks;
    private final AgencyScope scope;
    private final TasksAtEndOfDay state;

    TaskCounts(MongoCollection<Document> tasks, AgencyScope scope, @Nullable LocalDate day) {
        this.tasks = tasks;
        this.scope = scope;
        this.state = new TasksAtEndOfDay(day);
    }

    Map<String, Counts> byDirective() {
        return countsBy("directiveId");
    }

    Map<String, Counts> byDirective(Collection<String> directiveIds) {
        return countsBy("directiveId", in("directiveId", directiveIds));
    }

    Map<String, Counts> byItem(String directiveId) {
        return countsBy("item", eq("directiveId", directiveId));
    }

    /** A first miss in the line of the agency that led then. */
    Map<String, Counts> byAgency(String directiveId) {
        return counts(
                task -> task.getString(LEAD),
                task -> {
                    String missedBy = task.getString(ProjectedTaskState.MISSED_BY);
                    return missedBy == null ? task.getString(LEAD) : missedBy;
                },
                eq("directiveId", directiveId));
    }

    private Map<String, Counts> countsBy(String field, Bson... which) {
        return counts(task -> task.getString(field), task -> task.getString(field), which);
    }

    private Map<String, Counts> counts(
            Function<Document, String> line, Function<Document, String> lineOfMiss, Bson... which) {
        var categories = new HashMap<String, Map<ReportCategory, Long>>();
        for (Document task : find(TaskReadModel.COUNTED_FOR, List.of(which), List.of())) {
            categories
                    .computeIfAbsent(line.apply(task), _ -> new EnumMap<>(ReportCategory.class))
                    .merge(ReportCategory.valueOf(task.getString("category")), 1L, Long::sum);
        }
        var firstMisses = new HashMap<String, Long>();
        for (Document task : find(TaskReadModel.MISS_COUNTED_FOR, List.of(which), List.of(ne("missedOn", null)))) {
            firstMisses.merge(lineOfMiss.apply(task), 1L, Long::sum);
        }
        return Stream.concat(categories.keySet().stream(), firstMisses.keySet().stream())
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        key -> new Counts(categories.getOrDefault(key, Map.of()), firstMisses.getOrDefault(key, 0L))));
    }

    private Iterable<Document> find(String countedFor, List<Bson> which, List<Bson> standing) {
        var always = new ArrayList<>(which);
        var then = new ArrayList<>(standing);
        if (!scope.all()) {
            always.addAll(state.concerned(scope.agencies()));
            then.add(in(countedFor, scope.agencies()));
        }
        return tasks.find(and(state.matching(always, then)))
                .projection(state.fields(List.of("directiveId", "item"), OF_STATE))
                .batchSize(AT_ONCE)
                .map(state::read);
    }
}
