package vn.dondoc.reporting.directory;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.directory.DirectoryMessage;
import vn.dondoc.contracts.directory.DirectoryMessage.AgencyRecorded;
import vn.dondoc.platform.messaging.consumer.BatchEventHandler;
import vn.dondoc.platform.messaging.consumer.ReceivedEvent;
import vn.dondoc.platform.messaging.outbox.BulkWrites;

/**
 * The agencies by id. Each event is an agency's whole state, so the newest one wins and nothing else has to be remembered:
 * it is its own sequence guard.
 */
public final class Agencies implements BatchEventHandler<DirectoryMessage> {
    private static final int AT_ONCE = 10_000;
    private static final String PARENT = "parentId";

    private final MongoCollection<Document> collection;

    public Agencies(MongoDatabase database) {
        this.collection = database.getCollection("agencies");
    }

    @Override
    public void on(List<ReceivedEvent<DirectoryMessage>> batch) {
        var writes = new ArrayList<WriteModel<Document>>();
        for (ReceivedEvent<DirectoryMessage> received : batch) {
            if (received.event().data() instanceof AgencyRecorded agency) {
                writes.add(stateOf(received.event(), agency));
            }
        }
        BulkWrites.writeIgnoringDuplicates(collection, writes);
    }

    private static WriteModel<Document> stateOf(EventEnvelope<DirectoryMessage> event, AgencyRecorded agency) {
        return BulkWrites.newer(
                agency.agencyId(),
                event.sequence(),
                new Document("name", agency.name())
                        .append("level", agency.level().name())
                        .append(PARENT, agency.parentId()));
    }

    /** Those of these ids whose records have arrived. */
    public Map<String, Agency> named(Collection<String> ids) {
        return read(collection.find(in("_id", ids.stream().distinct().toList())));
    }

    /** All there are. */
    public Map<String, Agency> all() {
        return read(collection.find().limit(AT_ONCE));
    }

    /** Which agency each stands directly below; those without one are left out. */
    public Map<String, String> parents() {
        var parents = new HashMap<String, String>();
        for (Document document : collection
                .find(gt(PARENT, ""))
                .projection(include(PARENT))
                .limit(AT_ONCE)
                .batchSize(AT_ONCE)) {
            parents.put(document.getString("_id"), document.getString(PARENT));
        }
        return parents;
    }

    private static Map<String, Agency> read(FindIterable<Document> found) {
        var agencies = new HashMap<String, Agency>();
        for (Document document : found.batchSize(AT_ONCE)) {
            Agency agency = Agency.from(document);
            agencies.put(agency.id(), agency);
        }
        return agencies;
    }
}
