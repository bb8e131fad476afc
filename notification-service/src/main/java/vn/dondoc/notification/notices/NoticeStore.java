package vn.dondoc.notification.notices;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import vn.dondoc.contracts.task.TaskFacts;
import vn.dondoc.notification.notices.NoticeContent.DirectiveReference;
import vn.dondoc.platform.messaging.outbox.BulkWrites;

/**
 * Writes notices: a batch is one unordered bulk of upserts. A notice that is there already stays as it is, and only gets
 * the items it does not have yet, so any batch may be written again, by anybody, at the same time.
 */
public class NoticeStore {
    /** The agency of one that nobody got yet. */
    public static final String PENDING_AGENCY = "recipient.pendingAgencyId";

    private static final int MAX_ATTEMPTS = 6;

    private final MongoTemplate mongo;
    private final Duration urgentGrace;
    private final Clock clock;

    /** @param urgentGrace how long a task sent Hỏa tốc waits for others of its notice */
    NoticeStore(MongoTemplate mongo, Duration urgentGrace, Clock clock) {
        this.mongo = mongo;
        this.urgentGrace = urgentGrace;
        this.clock = clock;
    }

    public void upsertAll(Collection<Notice> notices) {
        if (notices.isEmpty()) {
            return;
        }
        bulkUpsert(notices.stream().sorted(Notice.BY_ID).map(this::upsertOf).toList());
        updateGrown(notices.stream()
                .filter(notice -> !notice.state().complete())
                .map(Notice::id)
                .toList());
    }

    private record StoredRecipient(String id, NoticeRecipient recipient) {}

    /** By notice; one that is not there is missing. */
    public Map<String, NoticeRecipient> recipientsOf(Collection<String> ids) {
        Query those = new Query(where("_id").in(ids));
        those.fields().include("recipient");
        return mongo.find(those, StoredRecipient.class, mongo.getCollectionName(Notice.class)).stream()
                .collect(Collectors.toMap(StoredRecipient::id, StoredRecipient::recipient));
    }

    public List<Notice> findAll(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : mongo.find(new Query(where("_id").in(ids)), Notice.class);
    }

    /** Only what is still pending in the store: of two instances that assign a notice at the same time one does. */
    public void assign(Collection<Notice> notices) {
        if (notices.isEmpty()) {
            return;
        }
        BulkOperations bulk = mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, Notice.class);
        for (Notice notice : notices.stream().sorted(Notice.BY_ID).toList()) {
            bulk.updateOne(stillPending(notice), assignmentOf(notice.recipient(), notice.deliveries()));
        }
        bulk.execute();
    }

    /**
     * To an official who knows it by another notice of the matter, in the place of that one: what was read or sent is not to be done again,
     * unless there is more now.
     */
    public void assignInPlaceOf(Notice known, Notice notice) {
        if (known.items().size() < notice.items().size()) {
            assign(List.of(notice));
            return;
        }
        Update update = assignmentOf(
                notice.recipient().inPlaceOf(known.recipient()),
                notice.deliveries().asFarAs(known.deliveries()));
        mongo.updateFirst(
                stillPending(notice),
                update.set("state.readAt", known.state().readAt())
                        .set("state.readItems", known.state().readItems()),
                Notice.class);
    }

    private static Query stillPending(Notice notice) {
        return new Query(where("_id")
                .is(notice.id())
                .and(PENDING_AGENCY)
                .is(notice.recipient().agencyId()));
    }

    private static Update assignmentOf(NoticeRecipient recipient, Deliveries deliveries) {
        return new Update().set("recipient", recipient).set("deliveries", deliveries);
    }

    /**
     * Whoever is sending it has lost it then: what that one records is of the official before.
     *
     * @return false where it was read, sent or handed over since it was seen
     */
    public boolean handOver(Notice seen) {
        String officialId = seen.recipient().requireOfficial();
        Deliveries former = seen.deliveries().handedOver(officialId, clock.instant());
        Update left = assignmentOf(seen.recipient().handedOver(), former).unset("state.readAt");
        Query unchanged = new Query(asSent(seen).and("recipient.officialId").is(officialId));
        return mongo.updateFirst(unchanged, left, Notice.class).getMatchedCount() == 1;
    }

    /**
     * Nobody has it or gets it any more, for another of the matter takes its place.
     *
     * @return false where it was read, sent or claimed by a sender since it was seen, or somebody else removed it
     */
    public boolean close(Notice seen) {
        Criteria unchanged = asSent(seen);
        Update closed = new Update().unset("recipient.officialId").unset(PENDING_AGENCY);
        for (Channel channel : Channel.values()) {
            unchanged = unchanged.and(channel.path() + ".claim").is(null);
            closed.unset(channel.path() + ".dueAt");
        }
        return mongo.updateFirst(new Query(unchanged), closed, Notice.class).getMatchedCount() == 1;
    }

    public void removeClosed(Notice notice) {
        Query closed = new Query(where("_id")
                .is(notice.id())
                .and("recipient.officialId")
                .is(null)
                .and(PENDING_AGENCY)
                .is(null));
        mongo.remove(closed, Notice.class);
    }

    /** Those of them that nobody got yet. */
    public void removePending(Collection<String> ids) {
        mongo.remove(new Query(pending(ids)), Notice.class);
    }

    /** Only if nobody got it meanwhile, and it has no more items than were seen. */
    public void removeUngrown(Notice notice) {
        int seen = notice.items().size();
        mongo.remove(new Query(pending(List.of(notice.id())).and("items").size(seen)), Notice.class);
    }

    private static Criteria pending(Collection<String> ids) {
        return where("_id").in(ids).and(PENDING_AGENCY).gt("");
    }

    /** The notices of these tasks' directives name them as the tasks do by now. */
    public void correct(List<TaskFacts> corrected) {
        // the tasks of a directive are corrected alike: one write for all of them
        corrected.stream().map(DirectiveReference::of).distinct().forEach(directive -> {
            Query otherwise = new Query(where("content.directive.directiveId")
                    .is(directive.directiveId())
                    .orOperator(
                            where("content.directive.number").ne(directive.number()),
                            where("content.directive.subject").ne(directive.subject())));
            mongo.updateMulti(
                    otherwise,
                    new Update()
                            .set("content.directive.number", directive.number())
                            .set("content.directive.subject", directive.subject()),
                    Notice.class);
        });
    }

    private UpdateOneModel<Document> upsertOf(Notice notice) {
        Document once = new Document();
        mongo.getConverter().write(notice, once);
        Object id = once.remove("_id");
        Document update = new Document("$addToSet", new Document("items", new Document("$each", once.remove("items"))));
        return new UpdateOneModel<>(
                Filters.eq(id), update.append("$setOnInsert", once), new UpdateOptions().upsert(true));
    }

    private void bulkUpsert(List<UpdateOneModel<Document>> upserts) {
        MongoCollection<Document> collection = mongo.getCollection(mongo.getCollectionName(Notice.class));
        List<UpdateOneModel<Document>> open = upserts;
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            // somebody inserted the same notice between our look and our insert: the next attempt adds to theirs
            Set<Integer> collided = BulkWrites.writeIgnoringDuplicates(collection, open);
            if (collided.isEmpty()) {
                return;
            }
            open = collided.stream().map(open::get).toList();
        }
        throw new ConcurrencyFailureException(open.size() + " notices were inserted by others at every attempt");
    }

    /**
     * A notice that has become complete waits for no more tasks, one with a task sent Hỏa tốc for no hour either, and one that was read
     * before it grew is unread again, and told anew. Runs after the write, so that of two writers who each bring a half the later one sees
     * the whole.
     */
    private void updateGrown(List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        // in order, the due times before the flag: whoever comes after a crash between the two sets them again
        BulkOperations changes = mongo.bulkOps(BulkOperations.BulkMode.ORDERED, Notice.class);
        boolean any = false;
        for (Notice notice : mongo.find(new Query(where("_id").in(ids)), Notice.class)) {
            any |= update(notice, now, changes);
        }
        if (any) {
            changes.execute();
        }
    }

    /** @return whether anything is to be changed */
    private boolean update(Notice notice, Instant now, BulkOperations changes) {
        boolean any = unreadIfGrown(notice, changes);
        if (notice.hasJustBecomeComplete() || notice.isFlash()) {
            any |= bringForward(notice, now.plus(notice.isComplete() ? Duration.ZERO : urgentGrace), changes);
        }
        if (notice.hasJustBecomeComplete()) {
            changes.updateOne(new Query(where("_id").is(notice.id())), new Update().set("state.complete", true));
            any = true;
        }
        return any;
    }

    /** @return whether it was read before it grew, in one inbox or the other */
    private static boolean unreadIfGrown(Notice notice, BulkOperations changes) {
        if (notice.hasGrownSinceRead()) {
            changes.updateOne(
                    new Query(asRead(notice)),
                    new Update().unset("state.readAt").set("recipient.stream", StreamEntry.waiting()));
        }
        if (notice.hasGrownSinceReadByAgency()) {
            // not what somebody marked since it was seen, who saw the whole
            Query asSeen = new Query(where("_id")
                    .is(notice.id())
                    .and("state.shared.readItems")
                    .lt(notice.items().size()));
            changes.updateOne(asSeen, new Update().unset("state.shared"));
        }
        return notice.hasGrownSinceRead() || notice.hasGrownSinceReadByAgency();
    }

    /** As it is in the store unless it was read, or is unread again, since it was seen. */
    private static Criteria asRead(Notice seen) {
        return where("_id").is(seen.id()).and("state.readAt").is(seen.state().readAt());
    }

    private static Criteria asSent(Notice seen) {
        Criteria all = asRead(seen);
        for (Channel by : Channel.values()) {
            all = all.and(by.path() + ".status").is(seen.deliveries().by(by).status());
        }
        return all;
    }

    /** @return whether there was anything that waits too long */
    private static boolean bringForward(Notice notice, Instant dueAt, BulkOperations changes) {
        List<Channel> later = Arrays.stream(Channel.values())
                .filter(channel -> notice.deliveries().by(channel).waitsTooLong(dueAt, notice.isFlash()))
                .toList();
        for (Channel channel : later) {
            // not while it is being sent: that would take it out of the sender's hands and send it twice; nor what
            // nobody
            // has any more since it was seen, which is due when somebody does
            Update earlier = new Update().set(channel.path() + ".dueAt", dueAt);
            changes.updateOne(
                    new Query(where("_id")
                            .is(notice.id())
                            .and(channel.path() + ".dueAt")
                            .ne(null)
                            .and(channel.path() + ".claim")
                            .is(null)
                            .and(channel.path() + ".attempts")
                            .is(0)),
                    notice.isFlash() ? earlier.set(channel.path() + ".flash", true) : earlier);
        }
        return !later.isEmpty();
    }
}
