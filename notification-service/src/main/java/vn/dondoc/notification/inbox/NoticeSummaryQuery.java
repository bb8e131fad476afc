package vn.dondoc.notification.inbox;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.inbox.NoticeSummary.MailCounts;
import vn.dondoc.notification.notices.Deliveries;
import vn.dondoc.notification.notices.Delivery;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.notices.NoticeRecipient;
import vn.dondoc.notification.routing.NoticeKind;
import vn.dondoc.notification.routing.RecipientAgency;
import vn.dondoc.platform.access.AgencyTrees;
import vn.dondoc.platform.access.Caller;
import vn.dondoc.platform.access.Relation;

/**
 * Counts the notices of a directive for those who may know who was told; for others there are none, as of a directive that
 * does not exist. A directive has a notice or two for each agency, so they are counted here, not by the store.
 */
@Component
public class NoticeSummaryQuery {
    private final MongoTemplate mongo;
    private final AgencyTrees trees;

    NoticeSummaryQuery(MongoTemplate mongo, AgencyTrees trees) {
        this.mongo = mongo;
        this.trees = trees;
    }

    /** As much of a notice as counting needs. */
    private record CountedNotice(
            CountedContent content, NoticeRecipient recipient, List<CountedItem> items, Deliveries deliveries) {
        boolean assignsToLead() {
            return content.kind() == NoticeKind.ASSIGNED && recipient.agencyRole() == RecipientAgency.LEAD;
        }
    }

    private record CountedContent(NoticeKind kind, Issued directive) {}

    private record Issued(String assigningAgencyId) {}

    private record CountedItem(String taskId) {}

    public NoticeSummary summarize(String directiveId, Caller caller) {
        List<CountedNotice> all = noticesOf(directiveId).stream()
                .filter(notice -> mayCount(caller, notice.content().directive().assigningAgencyId()))
                .toList();
        List<CountedNotice> assigned =
                all.stream().filter(CountedNotice::assignsToLead).toList();
        List<String> agencies = assigned.stream()
                .map(notice -> notice.recipient().agencyId())
                .distinct()
                .sorted()
                .toList();
        return new NoticeSummary(
                directiveId,
                agencies.size(),
                agencies,
                assigned.size(),
                assigned.stream()
                        .filter(notice -> notice.recipient().isPending())
                        .count(),
                assigned.stream()
                        .flatMap(notice -> notice.items().stream())
                        .map(CountedItem::taskId)
                        .distinct()
                        .count(),
                mailCounts(assigned),
                all.stream()
                        .collect(
                                Collectors.groupingBy(notice -> notice.content().kind(), Collectors.counting())));
    }

    private boolean mayCount(Caller caller, String issuer) {
        return NotificationOperation.COUNT_NOTICES.permits(caller.roles(), Set.of(relationTo(issuer, caller)));
    }

    private Relation relationTo(String issuer, Caller caller) {
        String agency = caller.actor().agencyId();
        if (agency.equals(issuer)) {
            return Relation.OWN_AGENCY;
        }
        return trees.current().scopeOf(agency).contains(issuer) ? Relation.ABOVE : Relation.NONE;
    }

    private List<CountedNotice> noticesOf(String directiveId) {
        Query ofDirective = new Query(where("content.directive.directiveId").is(directiveId));
        ofDirective
                .fields()
                .include(
                        "content.kind",
                        "content.directive.assigningAgencyId",
                        "recipient",
                        "items.taskId",
                        "deliveries.mail.status",
                        "deliveries.mail.attempts");
        return mongo.find(ofDirective, CountedNotice.class, mongo.getCollectionName(Notice.class));
    }

    private static MailCounts mailCounts(List<CountedNotice> notices) {
        return new MailCounts(
                count(notices, Delivery.Status.SENT),
                count(notices, Delivery.Status.PENDING),
                count(notices, Delivery.Status.SKIPPED),
                count(notices, Delivery.Status.FAILED));
    }

    private static long count(List<CountedNotice> notices, Delivery.Status status) {
        return notices.stream()
                .filter(notice -> notice.deliveries().mail().status() == status)
                .count();
    }
}
