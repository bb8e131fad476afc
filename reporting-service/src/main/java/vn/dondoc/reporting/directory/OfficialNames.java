package vn.dondoc.reporting.directory;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import vn.dondoc.contracts.directory.DirectoryMessage;
import vn.dondoc.platform.messaging.consumer.BatchEventHandler;
import vn.dondoc.platform.messaging.consumer.ReceivedEvent;
import vn.dondoc.platform.messaging.outbox.BulkWrites;

/** What the directory calls officials; nothing else of them is kept here. Kept like {@link Agencies}. */
public final class OfficialNames implements BatchEventHandler<DirectoryMessage> {
    private static final String NAME = "name";

    private final MongoCollection<Document> collection;

    public OfficialNames(MongoDatabase database) {
        this.collection = database.getCollection("officials");
    }

    @Override
    public void on(List<ReceivedEvent<DirectoryMessage>> batch) {
        var writes = new ArrayList<WriteModel<Document>>();
        for (ReceivedEvent<DirectoryMessage> received : batch) {
            if (received.event().data() instanceof DirectoryMessage.OfficialRecorded official) {
                writes.add(BulkWrites.newer(
                        official.officialId(), received.event().sequence(), new Document(NAME, official.name())));
            }
        }
        BulkWrites.writeIgnoringDuplicates(collection, writes);
    }

    /** By id; who is not recorded (yet) is missing. */
    public Map<String, String> of(Collection<String> ids) {
        var names = new HashMap<String, String>();
        for (Document official : collection.find(in("_id", ids))) {
            names.put(official.getString("_id"), official.getString(NAME));
        }
        return names;
    }
}
