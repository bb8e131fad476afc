package vn.dondoc.notification.inbox;

import java.util.List;
import java.util.Map;
import vn.dondoc.notification.routing.NoticeKind;

/**
 * How many notices a directive's tasks led to. Agencies, notices, tasks and mail count the assignment to the leads; notices
 * to coordinating agencies, and those of later events, are in {@code byKind} only.
 *
 * @param agencies how many agencies have a notice
 * @param agencyIds which they are, so that those of several directives can be counted together
 * @param notices how many notices there are; as many as agencies where one official of each is notified and no amendment
 *     added tasks
 * @param waiting those of them that no official could be given yet
 * @param tasks how many tasks stand in them
 * @param byKind all notices of the directive by kind
 */
public record NoticeSummary(
        String directiveId,
        long agencies,
        List<String> agencyIds,
        long notices,
        long waiting,
        long tasks,
        MailCounts mail,
        Map<NoticeKind, Long> byKind) {

    /** How many mails of these notices have come how far. */
    public record MailCounts(long sent, long pending, long skipped, long failed) {}
}
