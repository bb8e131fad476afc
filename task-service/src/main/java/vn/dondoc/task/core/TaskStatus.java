package vn.dondoc.task.core;

import java.util.EnumSet;
import java.util.Set;

/** Where a task stands. Lateness is never a state. */
public enum TaskStatus {
    ASSIGNED,
    ACKNOWLEDGED,
    IN_PROGRESS,
    /** The result is handed in and waits for confirmation; the clock stands. */
    REPORTED,
    COMPLETED,
    /** The lead refused it; the assigning agency has to answer. */
    DECLINED,
    SUSPENDED,
    CANCELLED;

    /**
     * The whole machine. A task in progress becomes so again with each further update; whoever takes the lead over starts
     * from ASSIGNED, but a result handed in and a suspension stay what they are.
     */
    public boolean canBecome(TaskStatus next) {
        return switch (this) {
            case ASSIGNED ->
                EnumSet.of(ASSIGNED, ACKNOWLEDGED, DECLINED, SUSPENDED, CANCELLED)
                        .contains(next);
            case ACKNOWLEDGED ->
                EnumSet.of(ASSIGNED, IN_PROGRESS, REPORTED, DECLINED, SUSPENDED, CANCELLED)
                        .contains(next);
            case IN_PROGRESS ->
                EnumSet.of(ASSIGNED, IN_PROGRESS, REPORTED, SUSPENDED, CANCELLED)
                        .contains(next);
            case REPORTED ->
                EnumSet.of(COMPLETED, IN_PROGRESS, REPORTED, CANCELLED).contains(next);
            case DECLINED -> EnumSet.of(ASSIGNED, CANCELLED).contains(next);
            case SUSPENDED ->
                EnumSet.of(ASSIGNED, ACKNOWLEDGED, IN_PROGRESS, SUSPENDED, CANCELLED)
                        .contains(next);
            case COMPLETED -> next == REPORTED;
            case CANCELLED -> false;
        };
    }

    /** Whether this may be done to a task in this state, if its dates, requests and parts allow it. */
    public boolean allows(TaskOperation operation) {
        return switch (operation) {
            case ACKNOWLEDGE -> this == ASSIGNED;
            case UPDATE_PROGRESS, REPORT_RESULT ->
                EnumSet.of(ACKNOWLEDGED, IN_PROGRESS).contains(this);
            case WITHDRAW_RESULT, CONFIRM_RESULT, RETURN_RESULT -> this == REPORTED;
            case DECLINE -> EnumSet.of(ASSIGNED, ACKNOWLEDGED).contains(this);
            case REOPEN -> this == COMPLETED;
            case INSIST -> this == DECLINED;
            case SUSPEND, ASK_FOR_TIME -> isClockRunning();
            case RESUME -> this == SUSPENDED;
            case RESOLVE_DIFFICULTY,
                    NAME_PERSON_IN_CHARGE,
                    DECIDE_ON_TIME,
                    SET_DUE_DATE,
                    TRANSFER,
                    CANCEL,
                    ASK_COORDINATOR,
                    CONTRIBUTE,
                    RELEASE_PART -> !isFinal();
            case READ_TASKS -> true;
            case READ_AMENDMENTS,
                    CONFIRM_AMENDMENT,
                    READ_REFERENCE_DATES,
                    SET_REFERENCE_DATE,
                    READ_CALENDAR,
                    CHANGE_CALENDAR -> false;
        };
    }

    /** The work on it is over; only a confirmation that was wrong can be taken back. */
    public boolean isFinal() {
        return this == COMPLETED || this == CANCELLED;
    }

    /** Whether the lead is expected to work on it, so that its deadline can be missed. */
    public boolean isClockRunning() {
        return switch (this) {
            case ASSIGNED, ACKNOWLEDGED, IN_PROGRESS -> true;
            case REPORTED, COMPLETED, DECLINED, SUSPENDED, CANCELLED -> false;
        };
    }

    /** The states from which a withdrawn directive takes its tasks. */
    public static Set<TaskStatus> open() {
        var open = EnumSet.allOf(TaskStatus.class);
        open.removeIf(TaskStatus::isFinal);
        return open;
    }
}
