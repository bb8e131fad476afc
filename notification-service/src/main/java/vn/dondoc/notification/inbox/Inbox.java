package vn.dondoc.notification.inbox;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import vn.dondoc.notification.notices.Notice;

/** The notices of one official at a time; somebody else's are as if they were not there. */
public class Inbox {
    /** Counting stops here: nobody needs to know it more exactly, and the answer stays quick. */
    static final int MOST_COUNTED = 1_000;

    private final MongoTemplate mongo;

    public Inbox(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Where a page ended: the next one begins right after. */
    record Position(Instant createdAt, String id) {
        static Position of(Notice notice) {
            return new Position(notice.createdAt(), notice.id());
        }

        /** From the parts of a cursor; the cursor of another list is refused. */
        static Position of(String createdAt, String id) {
            try {
                return new Position(Instant.parse(createdAt), id);
            } catch (DateTimeParseException e) {
                throw new InvalidCursor(e);
            }
        }

        List<String> parts() {
            return List.of(createdAt.toString(), id);
        }
    }

    /** Newest first. */
    List<Notice> list(String officialId, @Nullable Position after, int limit) {
        Criteria ofOfficial = where("officialId").is(officialId);
        if (after != null) {
            ofOfficial.orOperator(
                    where("createdAt").lt(after.createdAt()),
                    where("createdAt").is(after.createdAt()).and("_id").lt(after.id()));
        }
        Sort newestFirst = Sort.by(Sort.Direction.DESC, "createdAt", "_id");
        return mongo.find(new Query(ofOfficial).with(newestFirst).limit(limit), Notice.class);
    }

    /** At most {@link #MOST_COUNTED}; reads only the official's unread notices' ids. */
    int unread(String officialId) {
        Query unread =
                new Query(where("officialId").is(officialId).and("readAt").is(null));
        unread.fields().include("_id");
        return mongo.find(unread.limit(MOST_COUNTED), org.bson.Document.class, mongo.getCollectionName(Notice.class))
                .size();
    }

    Optional<Notice> find(String officialId, String id) {
        return Optional.ofNullable(
                mongo.findOne(new Query(where("_id").is(id).and("officialId").is(officialId)), Notice.class));
    }

    /** Marks it read; once read it keeps its first time, so repeating it, or doing it twice at once, changes nothing. */
    Optional<Notice> read(String officialId, String id, Instant time) {
        Optional<Notice> seen = find(officialId, id);
        if (seen.isEmpty() || seen.get().readAt() != null) {
            return seen;
        }
        mongo.updateFirst(
                new Query(where("_id").is(id).and("readAt").is(null)),
                new Update()
                        .set("readAt", time)
                        .set("readItems", seen.get().items().size()),
                Notice.class);
        return find(officialId, id);
    }
}
