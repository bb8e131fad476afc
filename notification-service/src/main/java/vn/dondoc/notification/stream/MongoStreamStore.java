package vn.dondoc.notification.stream;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.platform.messaging.outbox.BulkWrites;

/** One small document for the head; all else stands in the notices. */
final class MongoStreamStore implements StreamStore {
    private static final String HEAD = "head";
    private static final String OFFICIAL = "recipient.officialId";
    private static final String TICKET = "recipient.stream.ticket";
    private static final String POSITION = "recipient.stream.position";

    private final MongoTemplate mongo;
    private final MongoCollection<Document> heads;
    private final MongoCollection<Document> notices;

    MongoStreamStore(MongoTemplate mongo) {
        this.mongo = mongo;
        this.heads = mongo.getCollection("noticeStream");
        this.notices = mongo.getCollection(mongo.getCollectionName(Notice.class));
    }

    @Override
    public StreamSequence head() {
        Document stored = heads.find(Filters.eq("_id", HEAD)).first();
        return stored == null
                ? StreamSequence.NONE
                : new StreamSequence(stored.getLong("position"), stored.getList("tickets", String.class));
    }

    @Override
    public boolean replace(StreamSequence read, StreamSequence next) {
        // when another instance was first the filter misses, and the upsert meets the head that is there
        var ifUnchanged = new ReplaceOneModel<>(
                Filters.and(Filters.eq("_id", HEAD), Filters.eq("position", read.position())),
                new Document("position", next.position()).append("tickets", next.tickets()),
                new ReplaceOptions().upsert(true));
        return BulkWrites.writeIgnoringDuplicates(heads, List.of(ifUnchanged)).isEmpty();
    }

    @Override
    public List<String> waiting(int limit) {
        Query longestFirst =
                new Query(where(TICKET).gt("")).with(Sort.by(TICKET)).limit(limit);
        longestFirst.fields().include(TICKET).exclude("_id");
        return findNotices(longestFirst).stream()
                .map(notice -> notice.getEmbedded(List.of("recipient", "stream", "ticket"), String.class))
                .toList();
    }

    @Override
    public void place(StreamSequence head) {
        List<WriteModel<Document>> placed = head.places().stream()
                .<WriteModel<Document>>map(place -> new UpdateOneModel<>(
                        Filters.eq(TICKET, place.ticket()),
                        Updates.combine(Updates.set(POSITION, place.position()), Updates.unset(TICKET))))
                .toList();
        BulkWrites.writeIgnoringDuplicates(notices, placed);
    }

    @Override
    public Set<String> officialsBetween(long after, long upTo) {
        // not those that were taken from their official, for another one to take their place
        Query between =
                new Query(where(POSITION).gt(after).lte(upTo).and(OFFICIAL).gt(""));
        between.fields().include(OFFICIAL).exclude("_id");
        Set<String> officials = new HashSet<>();
        findNotices(between)
                .forEach(notice -> officials.add(notice.getEmbedded(List.of("recipient", "officialId"), String.class)));
        return officials;
    }

    private List<Document> findNotices(Query query) {
        return mongo.find(query, Document.class, mongo.getCollectionName(Notice.class));
    }

    @Override
    public List<Notice> between(String officialId, long after, long upTo, int limit) {
        Query between =
                new Query(where(OFFICIAL).is(officialId).and(POSITION).gt(after).lte(upTo));
        return mongo.find(between.with(Sort.by(POSITION)).limit(limit), Notice.class);
    }
}
