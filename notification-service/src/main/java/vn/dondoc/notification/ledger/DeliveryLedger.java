package vn.dondoc.notification.ledger;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.notification.notices.Channel;
import vn.dondoc.notification.notices.Delivery;
import vn.dondoc.notification.notices.Notice;

/** The deliveries of all notices, which stand in the notices themselves (ADR 0044), as one list. */
@Component
public class DeliveryLedger {
    private static final Set<Urgency> FLASH =
            Arrays.stream(Urgency.values()).filter(Urgency::isFlash).collect(Collectors.toSet());

    private final MongoTemplate mongo;

    DeliveryLedger(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Those of the newest notices first. */
    public List<LedgerEntry> findPage(LedgerFilter filter, @Nullable LedgerPosition after, int limit) {
        List<Criteria> all = new ArrayList<>(filter.criteria());
        if (after != null) {
            all.add(after.fromHere());
        }
        // each has one that is wanted, but for the notice at which the page before ended
        Query newestFirst = query(all).with(Sort.by(Sort.Direction.DESC, LedgerFilter.CREATED_AT, "_id"));
        return mongo.find(newestFirst.limit(limit + 1), Notice.class).stream()
                .flatMap(LedgerEntry::of)
                .filter(filter::matches)
                .filter(entry -> after == null || after.isBefore(entry))
                .limit(limit)
                .toList();
    }

    /**
     * Has sent again what the filter shows and was given up. Whoever asks twice changes nothing more: what waits is no longer
     * given up.
     *
     * @return how many
     */
    public long sendAgain(LedgerFilter filter, Instant time) {
        return filter.channels().stream()
                .mapToLong(channel -> sendAgain(channel, filter.givenUp(channel).criteria(), time))
                .sum();
    }

    /** The same for one notice, by the channels that gave it up. */
    public long sendAgain(String noticeId, @Nullable Channel by, Instant time) {
        if (!mongo.exists(new Query(where("_id").is(noticeId)), Notice.class)) {
            throw new DeliveriesNotFound(noticeId);
        }
        LedgerFilter all = new LedgerFilter(null, null, null, LedgerFilter.Days.ALL, by, null);
        return all.channels().stream()
                .mapToLong(channel -> {
                    List<Criteria> which = new ArrayList<>(all.givenUp(channel).criteria());
                    which.add(where("_id").is(noticeId));
                    return sendAgain(channel, which, time);
                })
                .sum();
    }

    /** One that waits for somebody, or whose place another took, has nobody to be sent to. What is sent Hỏa tốc goes before the others again. */
    private long sendAgain(Channel channel, List<Criteria> givenUp, Instant time) {
        List<Criteria> somebodys = new ArrayList<>(givenUp);
        somebodys.add(where("recipient.officialId").gt(""));
        List<Criteria> flash = new ArrayList<>(somebodys);
        flash.add(where("items.urgency").in(FLASH));
        return update(flash, due(channel, time).set(channel.path() + ".flash", true))
                + update(somebodys, due(channel, time));
    }

    private static Update due(Channel channel, Instant time) {
        return new Update()
                .set(channel.path() + ".status", Delivery.Status.PENDING)
                .set(channel.path() + ".dueAt", time)
                .set(channel.path() + ".changedAt", time)
                .unset(channel.path() + ".givenUpAt");
    }

    private long update(List<Criteria> which, Update update) {
        return mongo.updateMulti(query(which), update, Notice.class).getModifiedCount();
    }

    private static Query query(List<Criteria> all) {
        return all.isEmpty() ? new Query() : new Query(new Criteria().andOperator(all));
    }
}
