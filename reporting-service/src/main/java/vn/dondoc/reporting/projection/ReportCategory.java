package vn.dondoc.reporting.projection;

import java.time.LocalDate;
import vn.dondoc.contracts.task.TaskFacts;

/** Where a task is counted. Each task is in exactly one, so the categories of a line always sum to its total. */
public enum ReportCategory {
    NO_DEADLINE,
    IN_TIME,
    OVERDUE,
    COMPLETED_ON_TIME,
    COMPLETED_LATE,
    DECLINED,
    SUSPENDED,
    CANCELLED;

    /**
     * Follows from the facts alone, never from the day of reading: a task is overdue when an event said that it missed the
     * deadline in force, so a number changes by an event only and can be explained by it. A miss before an extension is in
     * {@link ProjectedTaskState.DueDates#missedOn} for ever.
     */
    static ReportCategory of(TaskFacts task) {
        return switch (task.state()) {
            // a state of a newer contract is neither an end nor a pause we know, so the work still waits for somebody
            case ASSIGNED, ACKNOWLEDGED, IN_PROGRESS, REPORTED, UNKNOWN -> ofOpen(task);
            case COMPLETED -> isLate(task) ? COMPLETED_LATE : COMPLETED_ON_TIME;
            case DECLINED -> DECLINED;
            case SUSPENDED -> SUSPENDED;
            case CANCELLED -> CANCELLED;
        };
    }

    private static ReportCategory ofOpen(TaskFacts task) {
        if (task.missed()) {
            return OVERDUE;
        }
        return task.dueOn() == null ? NO_DEADLINE : IN_TIME;
    }

    /** By the due date in force, that it was missed being a fact; task-service goes by the same rule. */
    private static boolean isLate(TaskFacts task) {
        LocalDate dueOn = task.dueOn();
        LocalDate handedInOn = task.handedInOn();
        boolean isAfterTheDay = dueOn != null && handedInOn != null && handedInOn.isAfter(dueOn);
        return isAfterTheDay || task.missed();
    }
}
