package vn.dondoc.notification.routing;

/** What a notice tells. */
public enum NoticeKind {
    ASSIGNED,
    RESULT_REPORTED,
    RESULT_WITHDRAWN,
    RETURNED,
    COMPLETED,
    REOPENED,
    DECLINED,
    INSISTED,
    TRANSFERRED,
    SUSPENDED,
    RESUMED,
    AMENDED,
    EXTENSION_REQUESTED,
    EXTENSION_APPROVED,
    EXTENSION_COUNTERED,
    EXTENSION_REFUSED,
    EXTENSION_LAPSED,
    DUE_DATE_CHANGED,
    COORDINATION_ASKED,
    /** What is asked of a coordinating agency by an amended directive. */
    COORDINATION_AMENDED,
    COORDINATION_DONE,
    DIFFICULTY_RESOLVED,
    DUE_SOON,
    DUE_TODAY,
    DEADLINE_MISSED,
    ESCALATED,
    SILENCE_NOTICED,
    CANCELLED
}
