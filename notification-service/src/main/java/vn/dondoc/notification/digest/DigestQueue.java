package vn.dondoc.notification.digest;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.client.model.InsertOneModel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.delivery.Digests;
import vn.dondoc.notification.notices.Delivery;
import vn.dondoc.platform.messaging.outbox.BulkWrites;

/**
 * The digests that are to go out. Any number of instances put the same ones in, and each is there once; of two that look for what
 * is due one gets it, and what one had that died is due again after the lease.
 */
@Component
class DigestQueue implements Digests {
    private static final String DUE_AT = "mail.dueAt";
    private static final String CLAIM = "mail.claim";
    static final Duration BACK_OFF = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 6;
    /** More than there are instances, which all look at the same time. */
    private static final int CANDIDATES = 20;

    private final MongoTemplate mongo;
    private final Duration lease;

    DigestQueue(MongoTemplate mongo, DigestProperties properties) {
        this.mongo = mongo;
        this.lease = properties.lease();
        mongo.indexOps(Digest.class).createIndex(new Index(DUE_AT, Direction.ASC).sparse());
        mongo.indexOps(Digest.class).createIndex(new Index("day", Direction.ASC));
    }

    @Override
    public Map<String, Delivery> of(Collection<String> officialIds, LocalDate day) {
        List<String> ids = officialIds.stream().map(id -> Digest.idOf(id, day)).toList();
        return mongo.find(new Query(where("_id").in(ids)), Digest.class).stream()
                .collect(Collectors.toMap(Digest::officialId, Digest::mail));
    }

    /** Stores the digests; one of the same official and day that is stored already stays as it is. */
    void add(List<Digest> digests) {
        BulkWrites.writeIgnoringDuplicates(
                mongo.getCollection(mongo.getCollectionName(Digest.class)),
                digests.stream()
                        .map(digest -> new InsertOneModel<>(documentOf(digest)))
                        .toList());
    }

    private Document documentOf(Digest digest) {
        Document document = new Document();
        mongo.getConverter().write(digest, document);
        return document;
    }

    /**
     * One that is due, which nobody else gets as long as the lease runs. No more than the one that is sent next: of several the last might be
     * free again before its turn comes, when the mail server is slow.
     */
    Optional<Digest> claimNext(Instant now) {
        String claim = UUID.randomUUID().toString();
        Query due = new Query(where(DUE_AT).lte(now)).with(Sort.by(DUE_AT)).limit(CANDIDATES);
        return mongo.find(due, Digest.class).stream()
                .filter(digest -> claim(digest, claim, now.plus(lease)))
                .findFirst();
    }

    private boolean claim(Digest digest, String claim, Instant until) {
        Query unchanged = new Query(where("_id")
                .is(digest.id())
                .and(DUE_AT)
                .is(digest.mail().dueAt())
                .and(CLAIM)
                .is(digest.mail().claim()));
        return mongo.updateFirst(unchanged, new Update().set(CLAIM, claim).set(DUE_AT, until), Digest.class)
                        .getModifiedCount()
                > 0;
    }

    /** Also when the lease is over: it is out, whoever has the claim by now. */
    void sent(Digest digest, Instant now) {
        Update sent = new Update().unset("mail.reason").inc("mail.attempts", 1);
        mongo.updateFirst(
                new Query(where("_id").is(digest.id())), ended(Delivery.Status.SENT, sent, now), Digest.class);
    }

    void skipped(Digest digest, String reason, Instant now) {
        unlessSent(digest, ended(Delivery.Status.SKIPPED, new Update().set("mail.reason", reason), now));
    }

    void failed(Digest digest, String reason, Instant now) {
        unlessSent(digest, ended(Delivery.Status.FAILED, new Update().set("mail.reason", reason), now));
    }

    /** Given up: what is wrong with the address is so at any hour. */
    void refused(Digest digest, String reason, Instant now) {
        Update refused = new Update().set("mail.reason", reason).inc("mail.attempts", 1);
        unlessSent(digest, ended(Delivery.Status.FAILED, refused, now));
    }

    /** Nothing was tried: it is too early by the hours that count now, or no mail server is there. */
    void postpone(Digest digest, Instant until, String reason, Instant now) {
        unlessSent(
                digest,
                new Update()
                        .set("mail.reason", reason)
                        .set("mail.changedAt", now)
                        .set(DUE_AT, until)
                        .unset(CLAIM));
    }

    void tryAgain(Digest digest, String reason, Instant now) {
        unlessSent(
                digest,
                new Update()
                        .set("mail.reason", reason)
                        .set("mail.changedAt", now)
                        .inc("mail.attempts", 1)
                        .set(DUE_AT, now.plus(backOffAfter(digest.mail().attempts())))
                        .unset(CLAIM));
    }

    /** Twice as long each time, up to an hour or so: a mailbox that is gone is not tried hundreds of times a day. */
    private static Duration backOffAfter(int failures) {
        return BACK_OFF.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    }

    private static Update ended(Delivery.Status status, Update update, Instant now) {
        return update.set("mail.status", status)
                .set("mail.changedAt", now)
                .unset(DUE_AT)
                .unset(CLAIM);
    }

    private void unlessSent(Digest digest, Update update) {
        mongo.updateFirst(
                new Query(where("_id").is(digest.id()).and("mail.status").is(Delivery.Status.PENDING)),
                update,
                Digest.class);
    }

    /** When the official's digest before that day went out, or would have if there had been anything to tell, within a week. */
    Optional<Instant> lastBefore(String officialId, LocalDate day) {
        Query before = new Query(where("_id")
                        .gte(Digest.idOf(officialId, day.minusWeeks(1)))
                        .lt(Digest.idOf(officialId, day))
                        .and("mail.status")
                        .in(Delivery.Status.SENT, Delivery.Status.SKIPPED))
                .with(Sort.by(Direction.DESC, "_id"))
                .limit(1);
        return mongo.find(before, Digest.class).stream()
                .findFirst()
                .map(digest -> digest.mail().changedAt());
    }

    void deleteBefore(LocalDate day) {
        mongo.remove(new Query(where("day").lt(day.toString())), Digest.class);
    }
}
