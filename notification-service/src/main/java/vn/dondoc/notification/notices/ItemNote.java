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
 * What is to be said of one task of a notice, where that is not the same for all of them.
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
        REGISTERED_LATE
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
                : new ItemNote(Kind.ASKED, part.asked(), part.dueOn());
    }
}
