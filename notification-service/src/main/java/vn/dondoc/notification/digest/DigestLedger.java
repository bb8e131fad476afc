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
    /** What comes next: an id is of official, colon and day. */
    private static final String AFTER_COLON = ";";

    private final MongoTemplate mongo;

    DigestLedger(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Of which official, or of which agency; what is not said does not matter. */
    public record Whose(
            @Nullable String officialId, @Nullable String agencyId) {
        List<Criteria> criteria() {
            List<Criteria> all = new ArrayList<>();
            if (officialId != null) {
                all.add(where("officialId").is(officialId));
            }
            if (agencyId != null) {
                all.add(where("agencyId").is(agencyId));
            }
            return all;
        }
    }

    /**
     * By official, from the one after {@code after} on.
     *
     * @param whose of all where nobody is named
     */
    public List<Digest> findPage(
            LocalDate day, Whose whose, Delivery.@Nullable Status status, String after, int limit) {
        List<Criteria> all = new ArrayList<>(
                List.of(where("day").is(day.toString()), where("_id").gt(after)));
        all.addAll(whose.criteria());
        if (status != null) {
            all.add(where("mail.status").is(status));
        }
        Query byOfficial = new Query(new Criteria().andOperator(all)).with(Sort.by("_id"));
        return mongo.find(byOfficial.limit(limit), Digest.class);
    }

    /** Those of one official, the newest first, from the day before {@code before} on, if that is any. */
    public List<Digest> findOwn(String officialId, String before, int limit) {
        String end = before.isEmpty() ? officialId + AFTER_COLON : officialId + ":" + before;
        Query own = new Query(
                where("_id").gte(officialId + ":").lt(end).and("officialId").is(officialId));
        return mongo.find(own.with(Sort.by(Sort.Direction.DESC, "_id")).limit(limit), Digest.class);
    }

    /**
     * Has sent again what was given up of a day. Whoever asks twice changes nothing more: what waits is no longer given up.
     *
     * @param whose of all where nobody is named
     * @return how many
     */
    public long sendAgain(LocalDate day, Whose whose, Instant time) {
        List<Criteria> givenUp = new ArrayList<>(
                List.of(where("day").is(day.toString()), where("mail.status").is(Delivery.Status.FAILED)));
        givenUp.addAll(whose.criteria());
        Update due = new Update()
                .set("mail.status", Delivery.Status.PENDING)
                .set("mail.dueAt", time)
                .set("mail.changedAt", time)
                .set("sentAgainAt", time);
        return mongo.updateMulti(new Query(new Criteria().andOperator(givenUp)), due, Digest.class)
                .getModifiedCount();
    }
}
