package vn.dondoc.notification.digest;

/** What an official has to do with a task today; of several the first counts. */
enum DigestSection {
    /** A decision of the official. */
    WAITING,
    OVERDUE,
    DUE_TODAY,
    DUE_SOON,
    /** NotifiedTasks since the digest before, and not read. */
    NEW
}
