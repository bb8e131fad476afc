package vn.dondoc.notification.mail;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import vn.dondoc.notification.notices.Notice;

/**
 * The ledger in the notices: which mails are due, who is sending them, what became of them. A claim is a compare-and-set
 * on the due time, which it moves to the end of the lease: of two senders one gets the mail, and one that dies gives it
 * back by doing nothing.
 */
class MailQueue {
    private final MongoTemplate mongo;
    private final MailProperties settings;
    private final Clock clock;

    MailQueue(MongoTemplate mongo, MailProperties settings, Clock clock) {
        this.mongo = mongo;
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes due mails, the longest due first; three round trips however many they are. */
    List<Notice> claim(int most) {
        Instant now = clock.instant();
        List<Notice> due = mongo.find(
                new Query(where("mail.dueAt").lte(now))
                        .with(Sort.by("mail.dueAt"))
                        .limit(most),
                Notice.class);
        if (due.isEmpty()) {
            return due;
        }
        String claim = UUID.randomUUID().toString();
        BulkOperations claims = mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, Notice.class);
        Update claimed = new Update().set("mail.claim", claim).set("mail.dueAt", now.plus(settings.lease()));
        for (Notice notice : due) {
            claims.updateOne(
                    new Query(where("_id")
                            .is(notice.id())
                            .and("mail.dueAt")
                            .is(notice.mail().dueAt())
                            .and("mail.claim")
                            .is(notice.mail().claim())),
                    claimed);
        }
        claims.execute();
        List<String> ids = due.stream().map(Notice::id).toList();
        return mongo.find(new Query(where("_id").in(ids).and("mail.claim").is(claim)), Notice.class);
    }

    /** Notes what became of claimed mails. */
    void note(List<DeliveryResult> outcomes) {
        if (outcomes.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        BulkOperations bulk = mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, Notice.class);
        for (DeliveryResult outcome : outcomes) {
            Notice notice = outcome.notice();
            switch (outcome) {
                // true whoever has the claim by now
                case DeliveryResult.Sent _ ->
                    bulk.updateOne(
                            new Query(where("_id").is(notice.id())),
                            ended(MailDelivery.Status.SENT)
                                    .set("mail.sentAt", now)
                                    .unset("mail.reason"));
                case DeliveryResult.Skipped(var _, String reason) ->
                    bulk.updateOne(
                            stillClaimed(notice),
                            ended(MailDelivery.Status.SKIPPED).set("mail.reason", reason));
                case DeliveryResult.Failed(var _, String reason) ->
                    bulk.updateOne(stillClaimed(notice), failed(notice, now).set("mail.reason", reason));
            }
        }
        bulk.execute();
    }

    private static Query stillClaimed(Notice notice) {
        return new Query(
                where("_id").is(notice.id()).and("mail.claim").is(notice.mail().claim()));
    }

    private Update failed(Notice notice, Instant now) {
        int attempts = notice.mail().attempts() + 1;
        return attempts >= settings.attempts()
                ? ended(MailDelivery.Status.FAILED)
                : attempted().set("mail.dueAt", now.plus(settings.waitAfter(attempts)));
    }

    private static Update ended(MailDelivery.Status status) {
        return attempted().set("mail.status", status).unset("mail.dueAt");
    }

    private static Update attempted() {
        return new Update().inc("mail.attempts", 1).unset("mail.claim");
    }
}
