package vn.dondoc.reporting.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.contracts.task.TaskFacts;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.contracts.task.TaskStatus;

/**
 * Where one task stands after its last event.
 *
 * @param sequence the sequence of that event
 * @param dueOn the last day in time by the deadline in force; dates are those of Asia/Ho_Chi_Minh
 * @param missedOn the due date it first missed; permanent
 * @param percent 0 to 100
 * @param updatedAt the time of the last event
 * @param correlationId ties the last event to the request it follows from
 */
public record TaskReadModel(
        String taskId,
        long sequence,
        String directiveId,
        String directiveNumber,
        String subject,
        String item,
        String text,
        String leadAgencyId,
        List<String> fields,
        Urgency urgency,
        TaskStatus state,
        ReportCategory category,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate originalDueOn,
        @Nullable LocalDate missedOn,
        int percent,
        @Nullable LocalDate handedInOn,
        Instant updatedAt,
        String correlationId) {

    public static TaskReadModel after(EventEnvelope<? extends TaskMessage> event) {
        TaskFacts task = event.data().task();
        return new TaskReadModel(
                event.subject(),
                event.sequence(),
                task.directiveId(),
                task.directiveNumber(),
                task.directiveSubject(),
                task.itemNumber(),
                task.itemText(),
                task.leadAgencyId(),
                task.fields(),
                task.urgency(),
                task.state(),
                ReportCategory.of(task),
                task.dueOn(),
                task.originalDueOn(),
                task.missedOn(),
                task.percent(),
                task.handedInOn(),
                event.time(),
                event.trace().correlationId());
    }

    /** Where it is counted. */
    CountKey cell() {
        return new CountKey(directiveId, item, leadAgencyId, category);
    }

    public static TaskReadModel from(Document stored) {
        return new TaskReadModel(
                stored.getString("_id"),
                BsonNumbers.at(stored, "sequence"),
                stored.getString("directiveId"),
                stored.getString("directiveNumber"),
                stored.getString("subject"),
                stored.getString("item"),
                stored.getString("text"),
                stored.getString("leadAgencyId"),
                stored.getList("fields", String.class),
                Urgency.valueOf(stored.getString("urgency")),
                TaskStatus.valueOf(stored.getString("state")),
                ReportCategory.valueOf(stored.getString("category")),
                date(stored, "dueOn"),
                date(stored, "originalDueOn"),
                date(stored, "missedOn"),
                (int) BsonNumbers.at(stored, "percent"),
                date(stored, "handedInOn"),
                stored.getDate("updatedAt").toInstant(),
                stored.getString("correlationId"));
    }

    public Document toDocument() {
        return new Document("_id", taskId)
                .append("sequence", sequence)
                .append("directiveId", directiveId)
                .append("directiveNumber", directiveNumber)
                .append("subject", subject)
                .append("item", item)
                .append("text", text)
                .append("leadAgencyId", leadAgencyId)
                .append("fields", fields)
                .append("urgency", urgency.name())
                .append("state", state.name())
                .append("category", category.name())
                .append("dueOn", text(dueOn))
                .append("originalDueOn", text(originalDueOn))
                .append("missedOn", text(missedOn))
                .append("percent", percent)
                .append("handedInOn", text(handedInOn))
                .append("updatedAt", updatedAt)
                .append("correlationId", correlationId);
    }

    private static @Nullable LocalDate date(Document stored, String field) {
        String text = stored.getString(field);
        return text == null ? null : LocalDate.parse(text);
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
