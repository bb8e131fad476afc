package vn.dondoc.task.reminder;

/** What a reminder says, in the order in which reminders come. */
public enum ReminderKind {
    DUE_SOON,
    DUE_TODAY,
    MISSED,
    ESCALATED
}
