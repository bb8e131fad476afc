package vn.dondoc.reporting.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reporting.projection.ReportCategory;
import vn.dondoc.reporting.projection.TaskReadModels;
import vn.dondoc.reporting.projection.TaskStanding;

/**
 * Which tasks stand behind a number; what is left out does not matter.
 *
 * @param agency leads them; of those that ever missed a due date the one that led when that first happened
 * @param everMissed those that missed a due date once, whatever was granted later; or those that never did
 */
public record TaskFilter(
        @Nullable String agency,
        @Nullable String directive,
        @Nullable String item,
        @Nullable ReportCategory category,
        @Nullable Boolean everMissed) {

    private static final String LEAD = "leadAgencyId";

    Bson matching(@Nullable String taskId) {
        var conditions = new ArrayList<Bson>();
        if (agency != null) {
            conditions.add(ofAgency(agency));
        }
        add(conditions, "directiveId", directive);
        add(conditions, "item", item);
        add(conditions, "category", category == null ? null : category.name());
        if (conditions.isEmpty()) {
            // where only a sequence is stored none of these fields is, and there is no task to be shown
            conditions.add(Filters.gte(TaskReadModels.STATE, ""));
        }
        if (everMissed != null) {
            conditions.add(everMissed ? ne("missedOn", null) : eq("missedOn", null));
        }
        if (taskId != null) {
            conditions.add(Filters.gt("_id", taskId));
        }
        return conditions.size() == 1 ? conditions.getFirst() : and(conditions);
    }

    /** Whoever leads by now, or led at the miss; a miss from before that was told is taken for the present lead's. */
    private Bson ofAgency(String agency) {
        if (!Boolean.TRUE.equals(everMissed)) {
            return eq(LEAD, agency);
        }
        return or(eq(TaskStanding.MISSED_BY, agency), and(eq(TaskStanding.MISSED_BY, null), eq(LEAD, agency)));
    }

    private static void add(List<Bson> conditions, String field, @Nullable String value) {
        if (value != null) {
            conditions.add(eq(field, value));
        }
    }
}
