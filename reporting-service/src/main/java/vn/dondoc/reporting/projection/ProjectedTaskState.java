package vn.dondoc.reporting.projection;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.task.TaskFacts;
import vn.dondoc.contracts.task.TaskStatus;

/**
 * How far the task has come, and by when it is due. Dates are those of Asia/Ho_Chi_Minh.
 *
 * @param percent 0 to 100
 * @param handedInOn the day the result was handed in
 */
public record ProjectedTaskState(
        TaskStatus state,
        ReportCategory category,
        @JsonUnwrapped DueDates dueDates,
        int percent,
        @Nullable LocalDate handedInOn) {

    public static final String MISSED_BY = "missedByAgencyId";

    /**
     * The due dates of a task.
     *
     * @param dueOn the last day in time by the deadline in force
     * @param missedOn the due date it first missed; permanent
     * @param missedByAgencyId the agency that led then; permanent, and none in events from before it was told
     */
    public record DueDates(
            @Nullable LocalDate dueOn,
            @Nullable LocalDate originalDueOn,
            @Nullable LocalDate missedOn,
            @Nullable String missedByAgencyId) {

        /** @param lead of the task by now, which is taken where nothing told who led then */
        String missedBy(String lead) {
            return missedByAgencyId == null ? lead : missedByAgencyId;
        }
    }

    static ProjectedTaskState of(TaskFacts task) {
        return new ProjectedTaskState(
                task.state(),
                ReportCategory.of(task),
                new DueDates(task.dueOn(), task.originalDueOn(), task.missedOn(), task.missedByAgencyId()),
                task.percent(),
                task.handedInOn());
    }

    static ProjectedTaskState from(Document stored) {
        return new ProjectedTaskState(
                TaskStatus.valueOf(stored.getString("state")),
                ReportCategory.valueOf(stored.getString("category")),
                new DueDates(
                        date(stored, "dueOn"),
                        date(stored, "originalDueOn"),
                        date(stored, "missedOn"),
                        stored.getString(MISSED_BY)),
                (int) BsonNumbers.readLong(stored, "percent"),
                date(stored, "handedInOn"));
    }

    void appendTo(Document document) {
        document.append("state", state.name())
                .append("category", category.name())
                .append("dueOn", text(dueDates.dueOn()))
                .append("originalDueOn", text(dueDates.originalDueOn()))
                .append("missedOn", text(dueDates.missedOn()))
                .append(MISSED_BY, dueDates.missedByAgencyId())
                .append("percent", percent)
                .append("handedInOn", text(handedInOn));
    }

    private static @Nullable LocalDate date(Document stored, String field) {
        String text = stored.getString(field);
        return text == null ? null : LocalDate.parse(text);
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
