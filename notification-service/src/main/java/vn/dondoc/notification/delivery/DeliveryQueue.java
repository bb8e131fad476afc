package vn.dondoc.notification.delivery;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.bulk.BulkWriteError;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.BulkOperationException;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import vn.dondoc.notification.notices.Channel;
import vn.dondoc.notification.notices.Delivery;
import vn.dondoc.notification.notices.Notice;

/**
 * The deliveries stored in the notices as a queue: which are due by one channel, who is sending them, with what result. A
 * claim is a compare-and-set on the due time, which it moves to the end of the lease: of two senders one gets it. When that
 * one dies it is due again by itself, but a claim is taken over only by who has seen it for the length of a lease by its own
 * clock: another instance's clock may be minutes off.
 */
class DeliveryQueue {
    private static final int MAX_ATTEMPTS = 5;
    private static final Comparator<Notice> FLASH_FIRST = Comparator.comparing(notice -> !notice.isFlash());

    private final MongoTemplate mongo;
    private final Channel channel;
    private final SendingPolicy policy;
    private final Clock clock;
    /** The claims of others that look as if they were over, and since when. */
    private final Map<String, Instant> claimsSeen = new HashMap<>();

    DeliveryQueue(MongoTemplate mongo, Channel channel, SendingPolicy policy, Clock clock) {
        this.mongo = mongo;
        this.channel = channel;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * Claims due deliveries: what is sent Hỏa tốc first, then those of dead senders and the longest due; five round trips however
     * many they are.
     */
    synchronized List<Notice> claimDue(int limit) {
        Instant now = clock.instant();
        List<Notice> due = findClaimable(limit, now);
        if (due.isEmpty()) {
            return due;
        }
        String claim = UUID.randomUUID().toString();
        Update claimed = new Update().set(field("claim"), claim).set(field("dueAt"), now.plus(policy.lease()));
        write(due, (claims, notice) -> claims.updateOne(asSeen(notice), claimed));
        List<String> ids = due.stream().map(Notice::id).toList();
        return mongo.find(new Query(where("_id").in(ids).and(field("claim")).is(claim)), Notice.class).stream()
                .sorted(FLASH_FIRST)
                .toList();
    }

    private List<Notice> findClaimable(int limit, Instant now) {
        Map<String, Notice> found = new LinkedHashMap<>();
        // apart from each other: claims of others that are not over yet must not keep free ones waiting
        Stream.of(
                        findFree(now, where(field("flash")).is(true), limit),
                        withoutLiveClaims(findDue(now, where(field("claim")).ne(null), limit), now),
                        findFree(now, new Criteria(), limit))
                .flatMap(List::stream)
                .forEach(notice -> found.putIfAbsent(notice.id(), notice));
        return found.values().stream().limit(limit).toList();
    }

    private List<Notice> findFree(Instant now, Criteria which, int limit) {
        return findDue(now, which.and(field("claim")).is(null), limit);
    }

    private Query asSeen(Notice notice) {
        return new Query(where("_id")
                .is(notice.id())
                .and(field("dueAt"))
                .is(of(notice).dueAt())
                .and(field("claim"))
                .is(of(notice).claim()));
    }

    /**
     * Those that the store refused are written again, as by one that lets two instances wait for each other: a claim that nobody knows of,
     * and a result that is not recorded, would hold until the lease ends.
     *
     * @return how many were there of those that were written last
     */
    private <T> int write(List<T> all, BiConsumer<BulkOperations, T> updateOf) {
        List<T> open = all;
        for (int attempt = 1; ; attempt++) {
            try {
                BulkOperations bulk = mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, Notice.class);
                open.forEach(each -> updateOf.accept(bulk, each));
                return bulk.execute().getMatchedCount();
            } catch (BulkOperationException refused) {
                if (attempt == MAX_ATTEMPTS) {
                    throw refused;
                }
                open = refused.getErrors().stream()
                        .map(BulkWriteError::getIndex)
                        .map(open::get)
                        .toList();
            }
        }
    }

    private List<Notice> findDue(Instant now, Criteria which, int limit) {
        Query due = new Query(which.and(field("dueAt")).lte(now));
        return mongo.find(due.with(Sort.by(field("dueAt"))).limit(limit), Notice.class);
    }

    private List<Notice> withoutLiveClaims(List<Notice> due, Instant now) {
        claimsSeen
                .keySet()
                .retainAll(due.stream()
                        .map(notice -> of(notice).claim())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        return due.stream()
                .filter(notice -> {
                    String claim = of(notice).claim();
                    return claim == null
                            || !claimsSeen
                                    .computeIfAbsent(claim, _ -> now)
                                    .plus(policy.lease())
                                    .isAfter(now);
                })
                .toList();
    }

    /**
     * At once, before anything else can fail: it is out. Whoever takes it over when this sender dies has to tell others of it, and does not
     * send it.
     */
    void noteSent(Notice notice) {
        // also when the lease is over and somebody else has the claim; but not to whoever took it over meanwhile
        Query same = new Query(where("_id")
                .is(notice.id())
                .and("recipient.officialId")
                .is(notice.recipient().officialId())
                .and(field("status"))
                .is(Delivery.Status.PENDING));
        Update sent = sent(channel.path()).unset(field("flash"));
        if (write(List.of(notice), (bulk, _) -> bulk.updateOne(same, sent)) == 0) {
            noteSentToFormer(notice);
        }
    }

    /** Whoever had it when it was sent: it is not to be sent again to that one, who may get it back. */
    private void noteSentToFormer(Notice notice) {
        Notice now = mongo.findById(notice.id(), Notice.class);
        int index = now == null
                ? -1
                : now.deliveries().lastFormerWaiting(notice.recipient().requireOfficial(), channel);
        if (index >= 0) {
            String path = channel.pathOfFormer(index);
            Query same =
                    new Query(where("_id").is(notice.id()).and(path + ".status").is(Delivery.Status.PENDING));
            write(List.of(notice), (bulk, _) -> bulk.updateOne(same, sent(path).unset(path + ".claim")));
        }
    }

    private Update sent(String path) {
        return new Update()
                .set(path + ".status", Delivery.Status.SENT)
                .inc(path + ".attempts", 1)
                .set(path + ".changedAt", clock.instant())
                .unset(path + ".reason");
    }

    /** Has others send what was claimed and not tried. */
    void giveBack(List<Notice> untried) {
        if (!untried.isEmpty()) {
            Update free = dueAt(clock.instant());
            write(untried, (bulk, notice) -> bulk.updateOne(stillClaimed(notice), free));
        }
    }

    /** Records what became of claimed deliveries, once others were told of it. */
    void recordResults(List<DeliveryResult> results) {
        if (results.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        write(results, (bulk, result) -> bulk.updateOne(concerned(result), changed(result, now)));
    }

    /** What became of another attempt is nothing to one that was noted as sent meanwhile. */
    private Query concerned(DeliveryResult result) {
        return result instanceof DeliveryResult.Sent(Notice notice) ? claimed(notice) : stillClaimed(result.notice());
    }

    private Update changed(DeliveryResult result, Instant now) {
        return afterwards(result, now).set(field("changedAt"), now);
    }

    private Update afterwards(DeliveryResult result, Instant now) {
        return switch (result) {
            case DeliveryResult.Sent _ -> new Update().unset(field("claim")).unset(field("dueAt")); // the rest is noted
            case DeliveryResult.Collected _ ->
                ended(Delivery.Status.COLLECTED).set(field("reason"), "delivery.reason.digest-sent");
            case DeliveryResult.Skipped(var _, String reason) ->
                ended(Delivery.Status.SKIPPED).set(field("reason"), reason);
            case DeliveryResult.Failed(Notice notice, String reason) ->
                failed(notice, now).set(field("reason"), reason);
            case DeliveryResult.Deferred(Notice notice, String reason) ->
                dueAt(now.plus(jittered(policy.waitAgain(Duration.between(notice.cameAt(), now)))))
                        .set(field("reason"), reason);
            case DeliveryResult.Postponed(var _, String reason) ->
                dueAt(now.plus(jittered(policy.backOff()))).set(field("reason"), reason);
            case DeliveryResult.TooEarly(var _, Instant next, String reason) ->
                dueAt(next).set(field("reason"), reason);
            case DeliveryResult.Limited(var _, Duration untilNext, String reason) ->
                dueAt(now.plus(untilNext)).set(field("reason"), reason);
        };
    }

    private static Duration jittered(Duration wait) {
        return SendingPolicy.jittered(wait, ThreadLocalRandom.current());
    }

    private Query stillClaimed(Notice notice) {
        return claimed(notice).addCriteria(where(field("status")).is(Delivery.Status.PENDING));
    }

    private Query claimed(Notice notice) {
        return new Query(
                where("_id").is(notice.id()).and(field("claim")).is(of(notice).claim()));
    }

    private Update dueAt(Instant time) {
        return new Update().unset(field("claim")).set(field("dueAt"), time);
    }

    private Update failed(Notice notice, Instant now) {
        int attempt = of(notice).attempts() + 1;
        return policy.isLast(attempt)
                ? ended(Delivery.Status.FAILED).set(field("givenUpAt"), now)
                : attempted().set(field("dueAt"), now.plus(jittered(policy.backOffAfter(attempt % policy.attempts()))));
    }

    private Update ended(Delivery.Status status) {
        return attempted().set(field("status"), status).unset(field("dueAt")).unset(field("flash"));
    }

    private Update attempted() {
        return new Update().inc(field("attempts"), 1).unset(field("claim"));
    }

    private String field(String part) {
        return channel.path() + "." + part;
    }

    private Delivery of(Notice notice) {
        return notice.deliveries().by(channel);
    }
}
