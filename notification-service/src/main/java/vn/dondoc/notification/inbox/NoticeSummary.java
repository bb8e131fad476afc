package vn.dondoc.notification.inbox;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import vn.dondoc.notification.mail.MailDelivery;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.notices.NoticeKind;
import vn.dondoc.notification.routing.RecipientAgency;

/**
 * Who was told of a directive's tasks. Agencies, notices, tasks and mail are those of the assignment to who leads them;
 * what coordinating agencies were told, and what came later, is in {@code byKind} only.
 *
 * @param agencies how many agencies have a notice
 * @param notices how many notices there are; as many as agencies where one official of each is told
 * @param waiting those of them that nobody could be given yet
 * @param tasks how many tasks stand in them
 * @param byKind all notices of the directive by kind
 */
record NoticeSummary(
        String directiveId,
        long agencies,
        long notices,
        long waiting,
        long tasks,
        Mails mail,
        Map<NoticeKind, Long> byKind) {

    /** The ledger, counted. */
    record Mails(long sent, long pending, long skipped, long failed) {
        private static Mails of(List<Row> rows) {
            return new Mails(
                    count(rows, MailDelivery.Status.SENT),
                    count(rows, MailDelivery.Status.PENDING),
                    count(rows, MailDelivery.Status.SKIPPED),
                    count(rows, MailDelivery.Status.FAILED));
        }

        private static long count(List<Row> rows, MailDelivery.Status status) {
            return rows.stream().filter(row -> row.mail().status() == status).count();
        }
    }

    /** As much of a notice as counting needs. */
    record Row(
            NoticeKind kind,
            RecipientAgency party,
            String agencyId,
            @Nullable String waitsFor,
            List<Item> items,
            MailDelivery mail) {
        private boolean assignsToLead() {
            return kind == NoticeKind.ASSIGNED && party == RecipientAgency.LEAD;
        }
    }

    /** As much of an item as counting needs. */
    record Item(String taskId) {}

    /** One directive has a notice or two for each agency, so they are counted here rather than by the store. */
    static NoticeSummary of(String directiveId, MongoTemplate mongo) {
        Query ofDirective = new Query(where("directiveId").is(directiveId));
        ofDirective
                .fields()
                .include("kind", "party", "agencyId", "waitsFor", "items.taskId", "mail.status", "mail.attempts");
        List<Row> all = mongo.find(ofDirective, Row.class, mongo.getCollectionName(Notice.class));
        List<Row> assigned = all.stream().filter(Row::assignsToLead).toList();
        return new NoticeSummary(
                directiveId,
                distinct(assigned.stream().map(Row::agencyId)),
                assigned.size(),
                assigned.stream().filter(row -> row.waitsFor() != null).count(),
                distinct(assigned.stream()
                        .map(Row::items)
                        .flatMap(Collection::stream)
                        .map(Item::taskId)),
                Mails.of(assigned),
                all.stream().collect(Collectors.groupingBy(Row::kind, Collectors.counting())));
    }

    private static long distinct(Stream<String> values) {
        return values.distinct().count();
    }
}
