package vn.dondoc.reporting.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
 * @param agency leads them; of those that ever missed a due date the one that led when that first happened
 * @param everMissed those that missed a due date once, whatever was granted later; or those that never did
 * @param coordinator has a part in them, whoever leads and whoever counts them
 */
public record TaskListFilter(
        @Nullable String agency,
        @Nullable String directive,
        @Nullable String item,
        @Nullable ReportCategory category,
        @Nullable Boolean everMissed,
        @Nullable String coordinator) {

    private static final String LEAD = "leadAgencyId";

    /** @param scope only what counts for an agency of it; of one that is asked for as coordinator, all that it coordinates on */
    Bson matching(@Nullable String taskId, AgencyScope scope, TasksAtEndOfDay state) {
        var always = new ArrayList<Bson>();
        add(always, "directiveId", directive);
        add(always, "item", item);
        if (taskId != null) {
            always.add(Filters.gt("_id", taskId));
        }
        Stream.of(agency, coordinator)
                .filter(Objects::nonNull)
                .forEach(asked -> always.addAll(state.concerned(List.of(asked))));
        var standing = standing();
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
        var conditions = state.matching(always, standing);
        return conditions.size() == 1 ? conditions.getFirst() : and(conditions);
    }

    private boolean isCutBy(AgencyScope scope) {
        return !scope.all() && (coordinator == null || !scope.contains(coordinator));
    }

    private List<Bson> standing() {
        var conditions = new ArrayList<Bson>();
        if (agency != null) {
            conditions.add(ofAgency(agency));
        }
        add(conditions, TaskAssignment.COORDINATORS, coordinator);
        add(conditions, "category", category == null ? null : category.name());
        return conditions;
    }

    private String countedFor() {
        return Boolean.TRUE.equals(everMissed) ? TaskReadModel.MISS_COUNTED_FOR : TaskReadModel.COUNTED_FOR;
    }

    /** Whoever leads by now, or led at the miss; a miss from before that was told is taken for the present lead's. */
    private Bson ofAgency(String agency) {
        if (!Boolean.TRUE.equals(everMissed)) {
            return eq(LEAD, agency);
        }
        return or(
                eq(ProjectedTaskState.MISSED_BY, agency),
                and(eq(ProjectedTaskState.MISSED_BY, null), eq(LEAD, agency)));
    }

    private static void add(List<Bson> conditions, String field, @Nullable String value) {
        if (value != null) {
            conditions.add(eq(field, value));
        }
    }
}
