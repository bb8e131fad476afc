package vn.dondoc.notification.notices;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.task.CancellationCause;
import vn.dondoc.contracts.task.CoordinationCause;
import vn.dondoc.contracts.task.CoordinatorPart;
import vn.dondoc.contracts.task.PartState;
import vn.dondoc.contracts.task.TaskFacts;
import vn.dondoc.contracts.task.TaskMessage;

/**
 * What is said of one task of a notice, where that is not the same for all of them or for all agencies.
 *
 * @param part what is asked of the agency
 * @param dueOn by when
 */
public record ItemNote(
        Kind kind, @Nullable String part, @Nullable LocalDate dueOn) {

    /** What became of the task for the agency that reads it. */
    public enum Kind {
        /** The directive does not ask for it any more. */
        DROPPED,
        /** The agency coordinates no more. */
        RELEASED,
        /** The agency is to coordinate, or in another way. */
        ASKED,
        /** Its due date had passed before anybody could know it. */
        REGISTERED_LATE,
        /** The same without a date of its own. */
        ASKED_UNDATED
    }

    /** What the coordinating agency is asked for with a new task; none where nothing is said. */
    static @Nullable ItemNote ofPart(TaskFacts task, String agencyId) {
        return task.coordinators().stream()
                .filter(it -> agencyId.equals(it.agencyId()))
                .filter(it -> it.part() != null || it.dueOn() != null)
                .findFirst()
                .map(it -> asked(it.part(), it.dueOn()))
                .orElse(null);
    }

    /** None for most. */
    static @Nullable ItemNote of(TaskMessage message) {
        return switch (message) {
            case TaskMessage.Cancelled it
            when it.cause() == CancellationCause.AMENDED -> new ItemNote(Kind.DROPPED, null, null);
            case TaskMessage.CoordinationUpdated it when it.cause() == CoordinationCause.AMENDMENT -> of(it.part());
            case TaskMessage.Assigned it when isLate(it.task()) -> new ItemNote(Kind.REGISTERED_LATE, null, null);
            case TaskMessage.DueDateChanged it when isLate(it.task()) -> new ItemNote(Kind.REGISTERED_LATE, null, null);
            case TaskMessage _ -> null;
        };
    }

    private static boolean isLate(TaskFacts task) {
        return Boolean.TRUE.equals(task.registeredLate()) && task.missed() && task.missedOn() == null;
    }

    private static ItemNote of(CoordinatorPart part) {
        return part.state() == PartState.RELEASED
                ? new ItemNote(Kind.RELEASED, null, null)
                : asked(part.asked(), part.dueOn());
    }

    private static ItemNote asked(@Nullable String part, @Nullable LocalDate dueOn) {
        return new ItemNote(dueOn == null ? Kind.ASKED_UNDATED : Kind.ASKED, part, dueOn);
    }
}
