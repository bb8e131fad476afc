package vn.dondoc.reporting.dimension;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.access.AgencyScope;
import vn.dondoc.reporting.projection.ProjectedTaskState;
import vn.dondoc.reporting.projection.ReportCategory;
import vn.dondoc.reporting.projection.TaskAssignment;
import vn.dondoc.reporting.projection.TaskReadModel;
import vn.dondoc.reporting.projection.TaskReadModels;

/**
 * Which tasks stand behind a number; what is left out does not matter.
 *
 * @param slice of those that ever missed a due date the lead is the one that led when that first happened
 * @param everMissed those that missed a due date once, whatever was granted later; or those that never did
 * @param coordinator has a part in them, whoever leads and whoever counts them
 */
public record TaskListFilter(
        Slice slice,
        @Nullable ReportCategory category,
        @Nullable Boolean everMissed,
        @Nullable String coordinator) {

    public static final TaskListFilter ALL = new TaskListFilter(Slice.EVERYTHING, null, null, null);

    private static final String LEAD = Dimension.AGENCY.source();
    /** The same in all of a task's history. */
    private static final Set<Dimension> OF_ALL_DAYS = Set.of(Dimension.DIRECTIVE, Dimension.ITEM, Dimension.SIGNER);

    /** @param scope only what counts for an agency of it; of one that is asked for as coordinator, all that it coordinates on */
    public Bson matching(@Nullable String taskId, AgencyScope scope, TasksAtEndOfDay state, DimensionValues values) {
        var always = new ArrayList<Bson>();
        var standing = new ArrayList<Bson>();
        if (taskId != null) {
            always.add(Filters.gt("_id", taskId));
        }
        for (Map.Entry<Dimension, String> asked : slice.values().entrySet()) {
            boolean isOfAllDays = OF_ALL_DAYS.contains(asked.getKey());
            (isOfAllDays ? always : standing).add(condition(asked.getKey(), asked.getValue(), values));
            if (asked.getKey() == Dimension.AGENCY) {
                always.addAll(state.concerned(List.of(asked.getValue())));
            }
        }
        if (coordinator != null) {
            always.addAll(state.concerned(List.of(coordinator)));
            standing.add(eq(TaskAssignment.COORDINATORS, coordinator));
        }
        addStanding(standing, always, scope, state);
        var conditions = state.matching(always, standing);
        return conditions.size() == 1 ? conditions.getFirst() : and(conditions);
    }

    private void addStanding(List<Bson> standing, List<Bson> always, AgencyScope scope, TasksAtEndOfDay state) {
        if (category != null) {
            standing.add(eq("category", category.name()));
        }
        if (isCutBy(scope)) {
            always.addAll(state.concerned(scope.agencies()));
            standing.add(in(countedFor(), scope.agencies()));
        }
        if (standing.isEmpty()) {
            // where only a sequence is stored none of these fields is, and there is no task to be shown
            standing.add(Filters.gte(TaskReadModels.STATE, ""));
        }
        if (everMissed != null) {
            standing.add(everMissed ? ne("missedOn", null) : eq("missedOn", null));
        }
    }

    private boolean isCutBy(AgencyScope scope) {
        return !scope.all() && (coordinator == null || !scope.contains(coordinator));
    }

    private String countedFor() {
        return Boolean.TRUE.equals(everMissed) ? TaskReadModel.MISS_COUNTED_FOR : TaskReadModel.COUNTED_FOR;
    }

    private Bson condition(Dimension dimension, String value, DimensionValues values) {
        Collection<String> sources = dimension.isLookedUp() ? values.having(dimension, value) : List.of(value);
        if (dimension.isOfLead()) {
            return ledBy(sources);
        }
        Bson having = isOneOf(dimension.source(), sources);
        if (!value.equals(Dimension.NONE) || dimension.isLookedUp()) {
            return having;
        }
        Object none = dimension == Dimension.FIELD ? List.of() : DimensionValues.UNKNOWN;
        return or(having, eq(dimension.source(), none));
    }

    /** Whoever leads by now, or led at the miss; a miss from before that was told is taken for the present lead's. */
    private Bson ledBy(Collection<String> agencies) {
        if (!Boolean.TRUE.equals(everMissed)) {
            return isOneOf(LEAD, agencies);
        }
        return or(
                isOneOf(ProjectedTaskState.MISSED_BY, agencies),
                and(eq(ProjectedTaskState.MISSED_BY, null), isOneOf(LEAD, agencies)));
    }

    private static Bson isOneOf(String field, Collection<String> values) {
        return values.size() == 1 ? eq(field, values.iterator().next()) : in(field, values);
    }
}
