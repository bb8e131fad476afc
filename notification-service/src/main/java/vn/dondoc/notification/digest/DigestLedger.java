package vn.dondoc.notification.digest;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.notices.Delivery;

/** What became of the digests of a day, for as long as they are kept. */
@Component
public class DigestLedger {
    private final MongoTemplate mongo;

    DigestLedger(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** By official, from the one after {@code after} on. */
    public List<Digest> findPage(LocalDate day, Delivery.@Nullable Status status, String after, int limit) {
        List<Criteria> all = new ArrayList<>(
                List.of(where("day").is(day.toString()), where("_id").gt(after)));
        if (status != null) {
            all.add(where("mail.status").is(status));
        }
        Query byOfficial = new Query(new Criteria().andOperator(all)).with(Sort.by("_id"));
        return mongo.find(byOfficial.limit(limit), Digest.class);
    }

    /**
     * Has sent again what was given up of a day. Whoever asks twice changes nothing more: what waits is no longer given up.
     *
     * @param agencyId whose; of all where none is named
     * @return how many
     */
    public long sendAgain(LocalDate day, @Nullable String agencyId, Instant time) {
        Criteria givenUp = where("day").is(day.toString()).and("mail.status").is(Delivery.Status.FAILED);
        Query which =
                new Query(agencyId == null ? givenUp : givenUp.and("agencyId").is(agencyId));
        Update due = new Update()
                .set("mail.status", Delivery.Status.PENDING)
                .set("mail.dueAt", time)
                .set("mail.changedAt", time)
                .set("sentAgainAt", time);
        return mongo.updateMulti(which, due, Digest.class).getModifiedCount();
    }
}
