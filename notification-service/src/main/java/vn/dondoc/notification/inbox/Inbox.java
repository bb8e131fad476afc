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
import org.springframework.stereotype.Component;
import vn.dondoc.notification.notices.Notice;

/** The notices of one official at a time, and the list of an agency's; those of others are as if they were not there. */
@Component
public class Inbox {
    /** Counting stops here: nobody needs to know it more exactly, and the answer stays quick. */
    public static final int MAX_COUNTED = 1_000;

    private static final String AGENCY = "recipient.agencyId";
    private static final String OFFICIAL = "recipient.officialId";
    private static final String CREATED_AT = "state.createdAt";
    private static final String READ_AT = "state.readAt";

    private final MongoTemplate mongo;

    Inbox(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Where a page ended: the next one begins right after. */
    public record Position(Instant createdAt, String id) {
        public static Position of(Notice notice) {
            return new Position(notice.state().createdAt(), notice.id());
        }

        /** From the parts of a cursor; the cursor of another list is refused. */
        public static Position of(String createdAt, String id) {
            try {
                return new Position(Instant.parse(createdAt), id);
            } catch (DateTimeParseException e) {
                throw new InvalidCursor(e);
            }
        }

        public List<String> parts() {
            return List.of(createdAt.toString(), id);
        }
    }

    /** Newest first. */
    public List<Notice> findPage(String officialId, @Nullable Position after, int limit) {
        return findPage(where(OFFICIAL).is(officialId), after, limit);
    }

    /** What an agency was notified of, whoever of it got the notice, newest first. */
    public List<Notice> findPageOfAgency(String agencyId, @Nullable Position after, int limit) {
        return findPage(where(AGENCY).is(agencyId), after, limit);
    }

    private List<Notice> findPage(Criteria whose, @Nullable Position after, int limit) {
        if (after != null) {
            whose.orOperator(
                    where(CREATED_AT).lt(after.createdAt()),
                    where(CREATED_AT).is(after.createdAt()).and("_id").lt(after.id()));
        }
        Sort newestFirst = Sort.by(Sort.Direction.DESC, CREATED_AT, "_id");
        return mongo.find(new Query(whose).with(newestFirst).limit(limit), Notice.class);
    }

    /** At most {@link #MAX_COUNTED}; reads only the ids of the official's unread notices. */
    public int countUnread(String officialId) {
        Query unread = new Query(where(OFFICIAL).is(officialId).and(READ_AT).is(null));
        unread.fields().include("_id");
        return mongo.find(unread.limit(MAX_COUNTED), org.bson.Document.class, mongo.getCollectionName(Notice.class))
                .size();
    }

    public Optional<Notice> find(String officialId, String id) {
        return Optional.ofNullable(
                mongo.findOne(new Query(where("_id").is(id).and(OFFICIAL).is(officialId)), Notice.class));
    }

    /** A notice keeps the time it was first read, so to mark it again, or twice at once, changes nothing. */
    public Optional<Notice> markRead(String officialId, String id, Instant time) {
        Optional<Notice> found = find(officialId, id);
        if (found.isEmpty() || found.get().state().readAt() != null) {
            return found;
        }
        mongo.updateFirst(
                new Query(where("_id").is(id).and(READ_AT).is(null)),
                new Update()
                        .set(READ_AT, time)
                        .set("state.readItems", found.get().items().size()),
                Notice.class);
        return find(officialId, id);
    }
}
