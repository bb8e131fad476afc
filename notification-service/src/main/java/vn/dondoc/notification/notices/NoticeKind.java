package vn.dondoc.notification.notices;

/** What a notice tells. */
public enum NoticeKind {
    ASSIGNED,
    RESULT_REPORTED,
    RETURNED,
    COMPLETED,
    DECLINED,
    DEADLINE_MISSED,
    CANCELLED
}
