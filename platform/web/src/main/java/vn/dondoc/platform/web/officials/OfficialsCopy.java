package vn.dondoc.platform.web.officials;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.WriteModel;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directory.OfficialMessage;
import vn.dondoc.platform.access.Office;
import vn.dondoc.platform.access.Offices;
import vn.dondoc.platform.messaging.consumer.BatchEventHandler;
import vn.dondoc.platform.messaging.consumer.ReceivedEvent;
import vn.dondoc.platform.messaging.outbox.BulkWrites;

/**
 * Officials by id: the name and the office, no addresses. Each event is an official's whole state, so the newest one wins and
 * nothing else has to be remembered. What is erased is in no older state either.
 */
public final class OfficialsCopy implements BatchEventHandler<OfficialMessage>, Offices {
    private static final String ID = "_id";
    private static final String NAME = "name";
    private static final String AGENCY = "agencyId";
    private static final String ROLE = "role";
    private static final String ACTIVE = "active";

    private final MongoCollection<Document> collection;

    public OfficialsCopy(MongoDatabase database) {
        this.collection = database.getCollection("officials");
    }

    @Override
    public void on(List<ReceivedEvent<OfficialMessage>> batch) {
        BulkWrites.writeIgnoringDuplicates(
                collection,
                batch.stream()
                        .map(received -> stateOf(
                                received.event().data(), received.event().sequence()))
                        .toList());
    }

    private static WriteModel<Document> stateOf(OfficialMessage message, long sequence) {
        return switch (message) {
            case OfficialMessage.Recorded it ->
                BulkWrites.newer(
                        it.officialId(),
                        sequence,
                        new Document(NAME, it.name())
                                .append(AGENCY, it.agencyId())
                                .append(ROLE, it.role().name())
                                .append(ACTIVE, it.active()));
            case OfficialMessage.Erased it ->
                BulkWrites.newer(
                        it.officialId(),
                        sequence,
                        new Document(AGENCY, it.agencyId())
                                .append(ROLE, it.role().name())
                                .append(ACTIVE, false));
        };
    }

    @Override
    public Optional<Office> of(String officialId) {
        return Optional.ofNullable(collection.find(eq(ID, officialId)).first())
                .map(it -> new Office(
                        it.getString(AGENCY), OfficialRole.valueOf(it.getString(ROLE)), it.getBoolean(ACTIVE)));
    }

    /** Whether the directory forgot who the official is; such an id never acts again. */
    public boolean isErased(String officialId) {
        Document official = collection.find(eq(ID, officialId)).first();
        return official != null && !official.containsKey(NAME);
    }

    /** By id; who is not recorded (yet), or erased, is missing. */
    public Map<String, String> names(Collection<String> ids) {
        var names = new HashMap<String, String>();
        for (Document official : collection.find(in(ID, ids))) {
            String name = official.getString(NAME);
            if (name != null) {
                names.put(official.getString(ID), name);
            }
        }
        return names;
    }
}
