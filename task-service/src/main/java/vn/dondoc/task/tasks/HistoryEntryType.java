package vn.dondoc.task.tasks;

import vn.dondoc.task.reminder.ReminderKind;

/** What can happen to a task, as its history names it. */
public enum HistoryEntryType {
    ASSIGNED,
    ACKNOWLEDGED,
    STATUS_UPDATED,
    RESULT_REPORTED,
    RESULT_WITHDRAWN,
    COMPLETED,
    REOPENED,
    RETURNED,
    DECLINED,
    INSISTED,
    TRANSFERRED,
    PERSON_IN_CHARGE_CHANGED,
    SUSPENDED,
    RESUMED,
    AMENDED,
    CORRECTED,
    EXTENSION_REQUESTED,
    EXTENSION_DECIDED,
    DUE_DATE_CHANGED,
    COORDINATION_UPDATED,
    COORDINATION_DUE_SOON,
    COORDINATION_MISSED,
    DIFFICULTY_RESOLVED,
    DUE_SOON,
    DUE_TODAY,
    DEADLINE_MISSED,
    ESCALATED,
    SILENCE_NOTICED,
    TRANSFER_URGED,
    CANCELLED;

    static HistoryEntryType ofPart(ReminderKind kind) {
        return kind == ReminderKind.MISSED ? COORDINATION_MISSED : COORDINATION_DUE_SOON;
    }

    static HistoryEntryType of(ReminderKind kind) {
        return switch (kind) {
            case DUE_SOON -> DUE_SOON;
            case DUE_TODAY -> DUE_TODAY;
            case MISSED -> DEADLINE_MISSED;
            case ESCALATED -> ESCALATED;
        };
    }
}
