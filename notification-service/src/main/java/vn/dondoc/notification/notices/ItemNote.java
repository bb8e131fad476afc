package vn.dondoc.notification.notices;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.Correction;
import vn.dondoc.contracts.task.CancellationCause;
import vn.dondoc.contracts.task.CoordinationCause;
import vn.dondoc.contracts.task.CoordinatorPart;
import vn.dondoc.contracts.task.LapseCause;
import vn.dondoc.contracts.task.PartState;
import vn.dondoc.contracts.task.TaskFacts;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.contracts.task.TaskStatus;

/**
 * What is said of one task of a notice, where that is not the same for all of them or for all agencies.
 *
 * @param part what is asked of the agency
 * @param dueOn by when
 * @param corrections of the item; none where there are none
 */
public record ItemNote(
        Kind kind,
        @Nullable String part,
        @Nullable LocalDate dueOn,
        @Nullable List<Correction> corrections) {

    /** What became of the task for the agency that reads it. */
    public enum Kind {
        /** The directive does not ask for it any more. */
        DROPPED,
        /** The agency coordinates no more. */
        RELEASED,
        /** The agency is asked to coordinate on the task, or its part reads differently now; it has a date of its own. */
        ASKED,
        /** Like {@link #ASKED}, but the part has no date of its own. */
        ASKED_UNDATED,
        /** Its due date had passed before anybody could know it. */
        REGISTERED_LATE,
        /** The task is suspended: its due date moves when it is resumed. */
        SUSPENDED,
        /** The task is resumed: the due date shown is still that from before; it moves with the next event. */
        RESUMED,
        /** A slip in the item of the task was corrected. */
        CORRECTED,
        /** A request for more time came to nothing. */
        REQUEST_LAPSED;

        /** Whether the task is listed besides, with the date that counts. */
        boolean isRemark() {
            return this == REQUEST_LAPSED;
        }
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
            case TaskMessage.Cancelled it when it.cause() == CancellationCause.AMENDED -> of(Kind.DROPPED);
            case TaskMessage.CoordinationUpdated it when it.cause() == CoordinationCause.AMENDMENT -> of(it.part());
            case TaskMessage.Assigned it when isLate(it.task()) -> of(Kind.REGISTERED_LATE);
            case TaskMessage.DueDateChanged it when isLate(it.task()) -> of(Kind.REGISTERED_LATE);
            case TaskMessage.Amended it
            when isDated(it.task()) && it.task().state() == TaskStatus.SUSPENDED -> of(Kind.SUSPENDED);
            case TaskMessage.Resumed it when isDated(it.task()) && it.workingDays() > 0 -> of(Kind.RESUMED);
            case TaskMessage.ExtensionDecided it
            when it.extension().lapseCause() == LapseCause.AMENDED -> of(Kind.REQUEST_LAPSED);
            case TaskMessage.Corrected it -> corrected(it.corrections());
            case TaskMessage _ -> null;
        };
    }

    private static ItemNote of(Kind kind) {
        return new ItemNote(kind, null, null, null);
    }

    private static @Nullable ItemNote corrected(List<Correction> corrections) {
        List<Correction> ofItem =
                corrections.stream().filter(it -> it.itemNumber() != null).toList();
        return ofItem.isEmpty() ? null : new ItemNote(Kind.CORRECTED, null, null, ofItem);
    }

    private static boolean isLate(TaskFacts task) {
        return Boolean.TRUE.equals(task.registeredLate()) && task.missed() && task.missedOn() == null;
    }

    /** By a date that a suspension moves. */
    private static boolean isDated(TaskFacts task) {
        return task.dueOn() != null && !task.missed();
    }

    private static ItemNote of(CoordinatorPart part) {
        return part.state() == PartState.RELEASED ? of(Kind.RELEASED) : asked(part.asked(), part.dueOn());
    }

    private static ItemNote asked(@Nullable String part, @Nullable LocalDate dueOn) {
        return new ItemNote(dueOn == null ? Kind.ASKED_UNDATED : Kind.ASKED, part, dueOn, null);
    }
}
