package vn.dondoc.reporting.dimension;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.access.AgencyScope;
import vn.dondoc.reporting.projection.Counts;
import vn.dondoc.reporting.projection.ProjectedTaskState;

/**
 * Counts the tasks of a slice that agencies of a scope lead or assigned, by now or at the end of a past day: by the conditions of
 * their lists, so that each figure has exactly its tasks. An index leads to them, and they are counted here: one of the stores
 * groups by going through all there are. Nothing is counted of what has no such task.
 */
public final class TaskCounts {
    private static final int AT_ONCE = 10_000;
    private static final String LEAD = Dimension.AGENCY.source();
    private static final String CATEGORY = "category";

    private final MongoCollection<Document> tasks;
    private final DimensionValues values;
    private final AgencyScope scope;
    private final TasksAtEndOfDay state;
    private final @Nullable Collection<String> directives;

    public TaskCounts(
            MongoCollection<Document> tasks, DimensionValues values, AgencyScope scope, @Nullable LocalDate day) {
        this(tasks, values, scope, new TasksAtEndOfDay(day), null);
    }

    private TaskCounts(
            MongoCollection<Document> tasks,
            DimensionValues values,
            AgencyScope scope,
            TasksAtEndOfDay state,
            @Nullable Collection<String> directives) {
        this.tasks = tasks;
        this.values = values;
        this.scope = scope;
        this.state = state;
        this.directives = directives;
    }

    /** Counts no more than their tasks. */
    public TaskCounts amongDirectives(Collection<String> these) {
        return new TaskCounts(tasks, values, scope, state, these);
    }

    /** Takes what is counted of one task. */
    @FunctionalInterface
    public interface Counter {
        /**
         * @param number the task's category, or that of first misses
         * @param values by dimension in the order asked for
         */
        void count(String number, List<List<String>> values);
    }

    /** One number for each value of a dimension. */
    public Map<String, Counts> by(Dimension dimension, Slice slice) {
        var lines = new Tally<String>();
        forEach(
                slice,
                List.of(dimension),
                (number, found) -> found.getFirst().forEach(line -> lines.add(line, number)));
        return lines.counts();
    }

    /** Each task with its category, and each first miss with the agency that led then. */
    public void forEach(Slice slice, List<Dimension> dimensions, Counter counter) {
        for (Document task : find(new TaskListFilter(slice, null, null, null), dimensions)) {
            count(task, task.getString(LEAD), task.getString(CATEGORY), dimensions, counter);
        }
        for (Document task : find(new TaskListFilter(slice, null, true, null), dimensions)) {
            String missedBy = task.getString(ProjectedTaskState.MISSED_BY);
            count(task, missedBy == null ? task.getString(LEAD) : missedBy, Counts.FIRST_MISSES, dimensions, counter);
        }
    }

    private void count(Document task, String lead, String number, Collection<Dimension> dimensions, Counter counter) {
        counter.count(
                number,
                dimensions.stream()
                        .map(dimension -> values.of(dimension, task, lead))
                        .toList());
    }

    private Iterable<Document> find(TaskListFilter which, Collection<Dimension> dimensions) {
        var needed = Stream.concat(
                        Stream.of(CATEGORY, LEAD, ProjectedTaskState.MISSED_BY),
                        dimensions.stream().map(Dimension::source))
                .distinct()
                .toList();
        Bson asked = which.matching(null, scope, state, values);
        return tasks.find(directives == null ? asked : and(in(Dimension.DIRECTIVE.source(), directives), asked))
                .projection(state.fields(needed))
                .batchSize(AT_ONCE)
                .map(state::read);
    }
}
