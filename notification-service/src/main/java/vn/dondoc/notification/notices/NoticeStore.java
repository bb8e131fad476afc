package vn.dondoc.notification.notices;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import vn.dondoc.notification.mail.MailDelivery;

/**
 * Writes notices: a batch is one unordered bulk of upserts. What is there already stays as it is, only items it does not
 * have yet are added, so any batch may be written again, by anybody, at the same time.
 */
class NoticeStore {
    private static final int MOST_COLLISIONS = 5;

    private final MongoTemplate mongo;
    private final Clock clock;

    NoticeStore(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    void write(Collection<Notice> notices) {
        if (notices.isEmpty()) {
            return;
        }
        upsert(notices.stream().map(this::upsertOf).toList());
        settle(notices.stream()
                .filter(notice -> !notice.complete())
                .map(Notice::id)
                .toList());
    }

    private UpdateOneModel<Document> upsertOf(Notice notice) {
        Document once = new Document();
        mongo.getConverter().write(notice, once);
        Object id = once.remove("_id");
        Document update = new Document("$addToSet", new Document("items", new Document("$each", once.remove("items"))));
        if (notice.urgent()) {
            // also when the urgent task is not the first of the notice
            update.append("$set", new Document("urgent", once.remove("urgent")));
        }
        return new UpdateOneModel<>(
                Filters.eq(id), update.append("$setOnInsert", once), new UpdateOptions().upsert(true));
    }

    private void upsert(List<UpdateOneModel<Document>> upserts) {
        MongoCollection<Document> collection = mongo.getCollection(mongo.getCollectionName(Notice.class));
        for (int collisions = 0; ; collisions++) {
            try {
                collection.bulkWrite(upserts, new BulkWriteOptions().ordered(false));
                return;
            } catch (MongoBulkWriteException e) {
                // somebody inserted the same notice between our look and our insert: the next round adds to theirs
                if (collisions == MOST_COLLISIONS || !isOnlyCollisions(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean isOnlyCollisions(MongoBulkWriteException e) {
        return e.getWriteConcernError() == null
                && e.getWriteErrors().stream()
                        .allMatch(error -> ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY);
    }

    /**
     * Looks at notices that grow. After the write, so that of two writers who each bring a half the later one sees the
     * whole: the one that has become complete is mailed now, the one that was read before it grew is unread again.
     */
    private void settle(List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        BulkOperations changes = mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, Notice.class);
        boolean any = false;
        for (Notice notice : mongo.find(new Query(where("_id").in(ids)), Notice.class)) {
            if (notice.hasGrownSinceRead()) {
                changes.updateOne(
                        new Query(where("_id").is(notice.id()).and("readAt").is(notice.readAt())),
                        new Update().unset("readAt"));
                any = true;
            }
            if (notice.hasJustBecomeComplete()) {
                complete(notice, now, changes);
                any = true;
            }
        }
        if (any) {
            changes.execute();
        }
    }

    private static void complete(Notice notice, Instant now, BulkOperations changes) {
        Update update = new Update().set("complete", true);
        if (notice.mail().dueAt() == null) {
            changes.updateOne(new Query(where("_id").is(notice.id())), update);
        } else {
            // not while it is being sent: that would take it out of the sender's hands and send it twice
            changes.updateOne(
                    new Query(where("_id")
                            .is(notice.id())
                            .and("complete")
                            .is(false)
                            .and("mail.status")
                            .is(MailDelivery.Status.PENDING)
                            .and("mail.claim")
                            .is(null)),
                    update.set("mail.dueAt", now));
        }
    }
}
