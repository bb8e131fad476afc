package vn.dondoc.task.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Where a task stands against its due date. Derived whenever it is asked for, never stored: an open task is told from the day
 * of asking, a completed one from the day its accepted result was handed in. The same groups as in the reports, where
 * {@link #DUE_SOON} is a part of in time. A task that was declined, suspended or cancelled has none.
 */
public enum Timeliness {
    NO_DEADLINE,
    IN_TIME,
    DUE_SOON,
    OVERDUE,
    COMPLETED_ON_TIME,
    COMPLETED_LATE;

    private static final int DAYS_SOON = 3;

    public static Optional<Timeliness> of(TaskSnapshot task, Instant now) {
        return switch (task.status()) {
            case ASSIGNED, ACKNOWLEDGED, IN_PROGRESS, REPORTED -> Optional.of(ofOpen(task, OfficialTime.dayOf(now)));
            case COMPLETED -> Optional.of(isHandedInLate(task) ? COMPLETED_LATE : COMPLETED_ON_TIME);
            case DECLINED, SUSPENDED, CANCELLED -> Optional.empty();
        };
    }

    private static Timeliness ofOpen(TaskSnapshot task, LocalDate today) {
        LocalDate dueOn = task.schedule().dueOn();
        if (task.schedule().missedOn() != null || task.isOverdueOn(today)) {
            return OVERDUE;
        }
        if (dueOn == null) {
            return NO_DEADLINE;
        }
        // a result that is handed in stops the clock
        return task.status().isClockRunning() && !dueOn.isAfter(lastDaySoon(today)) ? DUE_SOON : IN_TIME;
    }

    /** What is due until this day is due soon. */
    public static LocalDate lastDaySoon(LocalDate today) {
        return today.plusDays(DAYS_SOON);
    }

    /** Whether the last result came after the due date in force. */
    public static boolean isHandedInLate(TaskSnapshot task) {
        LocalDate dueOn = task.schedule().dueOn();
        return dueOn != null && task.handedInOn() != null && task.handedInOn().isAfter(dueOn);
    }

    /** The states in which a task can have it. */
    public Set<TaskStatus> states() {
        return switch (this) {
            case NO_DEADLINE, IN_TIME, OVERDUE ->
                EnumSet.of(TaskStatus.ASSIGNED, TaskStatus.ACKNOWLEDGED, TaskStatus.IN_PROGRESS, TaskStatus.REPORTED);
            case DUE_SOON -> EnumSet.of(TaskStatus.ASSIGNED, TaskStatus.ACKNOWLEDGED, TaskStatus.IN_PROGRESS);
            case COMPLETED_ON_TIME, COMPLETED_LATE -> EnumSet.of(TaskStatus.COMPLETED);
        };
    }
}
