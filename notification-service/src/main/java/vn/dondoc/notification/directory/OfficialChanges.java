package vn.dondoc.notification.directory;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Whose notices are to be looked at because they, or what they are, changed. It is marked in the write that stores the change, so that
 * whoever dies in between leaves it to the next, and taken away when it was done: what comes again changes nothing.
 */
public class OfficialChanges {
    private static final String SEQUENCE = "sequence";
    private static final String CHANGED_AT = "changedAt";
    private static final String LOOK_AT = "lookAt";
    /** Whoever looked up an official just before the change has stored by then what is for that one. */
    private static final Duration ONCE_MORE_AFTER = Duration.ofMinutes(5);

    private final MongoTemplate mongo;
    private final Clock clock;

    OfficialChanges(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
        mongo.indexOps(Official.class).createIndex(new Index(LOOK_AT, Sort.Direction.ASC).sparse());
    }

    /**
     * One that is to be looked at.
     *
     * @param id of the official
     * @param lookAt from when on
     */
    public record Change(
            String id,
            long sequence,
            Instant changedAt,
            @Nullable Instant lookAt) {}

    /** In what is stored of an official. */
    Document mark(Document official) {
        Instant now = clock.instant();
        return official.append(CHANGED_AT, now).append(LOOK_AT, now);
    }

    /** Those that have waited longest. */
    public List<Change> findDue(int limit) {
        Query due = new Query(where(LOOK_AT).lte(clock.instant()));
        due.fields().include(SEQUENCE, CHANGED_AT, LOOK_AT);
        return mongo.find(
                due.with(Sort.by(LOOK_AT)).limit(limit), Change.class, mongo.getCollectionName(Official.class));
    }

    /** Once the notices are as the change has them; not what changed since it was seen. */
    public void setDone(List<Change> changes) {
        changes.forEach(change -> {
            Query same = new Query(where("_id")
                    .is(change.id)
                    .and(SEQUENCE)
                    .is(change.sequence)
                    .and(LOOK_AT)
                    .is(change.lookAt));
            Instant onceMore = change.changedAt.plus(ONCE_MORE_AFTER);
            Update done = clock.instant().isBefore(onceMore)
                    ? new Update().set(LOOK_AT, onceMore)
                    : new Update().unset(LOOK_AT);
            mongo.updateFirst(same, done, Official.class);
        });
    }
}
