package vn.dondoc.reporting.projection;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.task.TaskFacts;
import vn.dondoc.contracts.task.TaskMessage;

/**
 * One task as its last event left it. Its parts are flat in JSON and in the stored document.
 *
 * @param sequence the sequence of that event
 * @param updatedAt the time of that event
 * @param correlationId ties that event to the request it follows from
 */
public record TaskReadModel(
        String taskId,
        long sequence,
        @JsonUnwrapped TaskAssignment assignment,
        @JsonUnwrapped ProjectedTaskState standing,
        Instant updatedAt,
        String correlationId) {

    /** In whose figures the task counts: its lead's and its assigner's. */
    public static final String COUNTED_FOR = "countedFor";

    /** In whose figures its first miss counts: the agency's that led then, and its assigner's. */
    public static final String MISS_COUNTED_FOR = "missCountedFor";

    public static TaskReadModel afterEvent(EventEnvelope<? extends TaskMessage> event) {
        TaskFacts task = event.data().task();
        return new TaskReadModel(
                event.subject(),
                event.sequence(),
                TaskAssignment.of(task),
                ProjectedTaskState.of(task),
                event.time(),
                event.trace().correlationId());
    }

    public static TaskReadModel from(Document stored) {
        return new TaskReadModel(
                stored.getString("_id"),
                BsonNumbers.readLong(stored, "sequence"),
                TaskAssignment.from(stored),
                ProjectedTaskState.from(stored),
                stored.getDate("updatedAt").toInstant(),
                stored.getString("correlationId"));
    }

    public Document toDocument() {
        Document document = new Document("_id", taskId).append("sequence", sequence);
        assignment.appendTo(document);
        standing.appendTo(document);
        appendWhoseFigures(document);
        return document.append("updatedAt", updatedAt).append("correlationId", correlationId);
    }

    /** By one list each, as no store finds by index what one of several fields names. */
    private void appendWhoseFigures(Document document) {
        String lead = assignment.leadAgencyId();
        document.append(COUNTED_FOR, withAssigner(lead));
        if (standing.dueDates().missedOn() != null) {
            document.append(MISS_COUNTED_FOR, withAssigner(standing.dueDates().missedBy(lead)));
        }
    }

    private List<String> withAssigner(String agency) {
        return Stream.of(agency, assignment.assigningAgencyId()).distinct().toList();
    }

    /** Under which keys it is counted: by its category at its lead, and by its first miss at the agency that led then. */
    List<CountKey> countKeys(LocalDate day) {
        String lead = assignment.leadAgencyId();
        CountKey category = key(day, lead, standing.category().name());
        return standing.dueDates().missedOn() == null
                ? List.of(category)
                : List.of(category, key(day, standing.dueDates().missedBy(lead), Counts.FIRST_MISSES));
    }

    private CountKey key(LocalDate day, String agencyId, String number) {
        var source = assignment.source();
        return new CountKey(day, source.directiveId(), source.item(), agencyId, TaskKind.of(assignment), number);
    }
}
