package vn.dondoc.notification.digest;

import java.util.Set;
import vn.dondoc.notification.routing.NoticeKind;

/** What an official has to do with a task today; of several the first counts. */
enum DigestSection {
    /** A decision of the official. */
    WAITING,
    OVERDUE(NoticeKind.DEADLINE_MISSED, NoticeKind.ESCALATED),
    DUE_TODAY(NoticeKind.DUE_TODAY),
    DUE_SOON(NoticeKind.DUE_SOON),
    /** Told since the digest before, and not read. */
    NEW;

    private final Set<NoticeKind> reminders;

    DigestSection(NoticeKind... reminders) {
        this.reminders = Set.of(reminders);
    }

    /** What tells the same by itself: whoever is told of that is reminded here. */
    Set<NoticeKind> reminders() {
        return reminders;
    }
}
