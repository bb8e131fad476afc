package vn.dondoc.notification.mail;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import vn.dondoc.notification.notices.MailDelivery;
import vn.dondoc.notification.notices.Notice;

/**
 * The deliveries stored in the notices as a queue: which mails are due, who is sending them, with what result. A claim is
 * a compare-and-set on the due time, which it moves to the end of the lease: of two senders one gets the mail. When that one
 * dies the mail is due again by itself, but a claim is taken over only by who has seen it for the length of a lease by its own
 * clock: another instance's clock may be minutes off.
 */
class MailQueue {
    private final MongoTemplate mongo;
    private final MailProperties properties;
    private final Clock clock;
    /** The claims of others that look as if they were over, and since when. */
    private final Map<String, Instant> claimsSeen = new HashMap<>();

    MailQueue(MongoTemplate mongo, MailProperties properties, Clock clock) {
        this.mongo = mongo;
        this.properties = properties;
        this.clock = clock;
    }

    /** Claims due mails, those of dead senders first and then the longest due; four round trips however many they are. */
    synchronized List<Notice> claimDue(int limit) {
        Instant now = clock.instant();
        // apart from each other: claims of others that are not over yet must not keep free mails waiting
        List<Notice> due = new ArrayList<>(withoutLiveClaims(
                findDue(where("mail.dueAt").lte(now).and("mail.claim").ne(null), limit), now));
        if (due.size() < limit) {
            due.addAll(findDue(where("mail.dueAt").lte(now).and("mail.claim").is(null), limit - due.size()));
        }
        if (due.isEmpty()) {
            return due;
        }
        String claim = UUID.randomUUID().toString();
        BulkOperations claims = mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, Notice.class);
        Update claimed = new Update().set("mail.claim", claim).set("mail.dueAt", now.plus(properties.lease()));
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

    private List<Notice> findDue(Criteria which, int limit) {
        return mongo.find(new Query(which).with(Sort.by("mail.dueAt")).limit(limit), Notice.class);
    }

    private List<Notice> withoutLiveClaims(List<Notice> due, Instant now) {
        claimsSeen
                .keySet()
                .retainAll(due.stream()
                        .map(notice -> notice.mail().claim())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        return due.stream()
                .filter(notice -> {
                    String claim = notice.mail().claim();
                    return claim == null
                            || !claimsSeen
                                    .computeIfAbsent(claim, _ -> now)
                                    .plus(properties.lease())
                                    .isAfter(now);
                })
                .toList();
    }

    /** Records what became of claimed mails. */
    void recordResults(List<DeliveryResult> results) {
        if (results.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        BulkOperations bulk = mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, Notice.class);
        results.forEach(result -> bulk.updateOne(concerned(result), changed(result, now)));
        bulk.execute();
    }

    private static Query concerned(DeliveryResult result) {
        // sent, also when the lease is over: the mail is out, whoever has the claim by now
        return result instanceof DeliveryResult.Sent(Notice notice)
                ? new Query(where("_id").is(notice.id()))
                : stillClaimed(result.notice());
    }

    private Update changed(DeliveryResult result, Instant now) {
        return switch (result) {
            case DeliveryResult.Sent _ ->
                ended(MailDelivery.Status.SENT).set("mail.sentAt", now).unset("mail.reason");
            case DeliveryResult.Skipped(var _, String reason) ->
                ended(MailDelivery.Status.SKIPPED).set("mail.reason", reason);
            case DeliveryResult.Failed(Notice notice, String reason) ->
                failed(notice, now).set("mail.reason", reason);
            case DeliveryResult.Postponed(var _, String reason) ->
                dueAt(now.plus(properties.backOff())).set("mail.reason", reason);
            case DeliveryResult.Limited(var _, Duration untilNext) ->
                dueAt(now.plus(untilNext)).set("mail.reason", "limit");
        };
    }

    private static Query stillClaimed(Notice notice) {
        return new Query(
                where("_id").is(notice.id()).and("mail.claim").is(notice.mail().claim()));
    }

    private static Update dueAt(Instant time) {
        return new Update().unset("mail.claim").set("mail.dueAt", time);
    }

    private Update failed(Notice notice, Instant now) {
        int attempts = notice.mail().attempts() + 1;
        return attempts >= properties.attempts()
                ? ended(MailDelivery.Status.FAILED)
                : attempted().set("mail.dueAt", now.plus(properties.backOffAfter(attempts)));
    }

    private static Update ended(MailDelivery.Status status) {
        return attempted().set("mail.status", status).unset("mail.dueAt");
    }

    private static Update attempted() {
        return new Update().inc("mail.attempts", 1).unset("mail.claim");
    }
}
