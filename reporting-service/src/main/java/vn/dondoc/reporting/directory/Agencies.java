package vn.dondoc.reporting.directory;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
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
import vn.dondoc.platform.messaging.consumer.ProcessedSequences;
import vn.dondoc.platform.messaging.consumer.ReceivedEvent;
import vn.dondoc.platform.messaging.outbox.BulkWrites;

/**
 * The agencies by id. Each event is an agency's whole state, so the newest one wins and nothing else has to be remembered:
 * it is its own sequence guard.
 */
public final class Agencies implements BatchEventHandler<DirectoryMessage>, ProcessedSequences {
    private static final int AT_ONCE = 10_000;

    private final MongoCollection<Document> collection;

    public Agencies(MongoDatabase database) {
        this.collection = database.getCollection("agencies");
    }

    @Override
    public void on(List<ReceivedEvent<DirectoryMessage>> batch) {
        var writes = new ArrayList<WriteModel<Document>>();
        for (ReceivedEvent<DirectoryMessage> received : batch) {
            if (received.event().data() instanceof AgencyRecorded agency) {
                writes.add(upsert(received.event(), agency));
            }
        }
        BulkWrites.writeIgnoringDuplicates(collection, writes);
    }

    /** Meets a duplicate key when the agency is there and not older: nothing to do then. */
    private static WriteModel<Document> upsert(EventEnvelope<DirectoryMessage> event, AgencyRecorded agency) {
        return new UpdateOneModel<>(
                and(eq("_id", agency.agencyId()), lt("sequence", event.sequence())),
                combine(
                        set("sequence", event.sequence()),
                        set("name", agency.name()),
                        set("level", agency.level().name())),
                new UpdateOptions().upsert(true));
    }

    /** Those of these ids whose records have arrived. */
    public Map<String, Agency> named(Collection<String> ids) {
        return read(collection.find(in("_id", ids.stream().distinct().toList())));
    }

    /** All there are. */
    public Map<String, Agency> all() {
        return read(collection.find().limit(AT_ONCE));
    }

    private static Map<String, Agency> read(FindIterable<Document> found) {
        var agencies = new HashMap<String, Agency>();
        for (Document document : found.batchSize(AT_ONCE)) {
            Agency agency = Agency.from(document);
            agencies.put(agency.id(), agency);
        }
        return agencies;
    }

    @Override
    public Map<String, Long> lastSequences(Collection<String> aggregateIds) {
        return Map.of();
    }

    @Override
    public void advance(Map<String, Long> sequences) {}
}
