package vn.dondoc.notification.digest;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
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
}
