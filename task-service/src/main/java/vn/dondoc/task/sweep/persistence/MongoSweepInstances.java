package vn.dondoc.task.sweep.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import vn.dondoc.task.sweep.SweepInstances;
import vn.dondoc.task.sweep.SweepShare;

/** A document for each instance, with when it was last heard of. */
@Component
class MongoSweepInstances implements SweepInstances {
    static final String COLLECTION = "sweepInstances";
    static final Duration GONE_AFTER = Duration.ofSeconds(10);
    private static final String ID = "_id";
    private static final String HEARD_AT = "heardAt";

    private final MongoOperations mongo;
    private final String self = UUID.randomUUID().toString();

    MongoSweepInstances(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public SweepShare announce(Instant now) {
        mongo.upsert(new Query(where(ID).is(self)), Update.update(HEARD_AT, now), COLLECTION);
        mongo.remove(new Query(where(HEARD_AT).lt(now.minus(GONE_AFTER))), COLLECTION);
        List<String> all = mongo.find(new Query().with(Sort.by(ID)), Document.class, COLLECTION).stream()
                .map(instance -> instance.getString(ID))
                .toList();
        // one whose clock is ahead may have taken this one for gone
        return all.contains(self) ? new SweepShare(all.indexOf(self), all.size()) : SweepShare.ALL;
    }
}
