package vn.dondoc.notification.directory;

import com.mongodb.client.model.WriteModel;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.directory.DirectoryMessage;
import vn.dondoc.contracts.directory.DirectoryMessage.AgencyRecorded;
import vn.dondoc.contracts.directory.DirectoryMessage.GroupRecorded;
import vn.dondoc.contracts.directory.DirectoryMessage.OfficialRecorded;
import vn.dondoc.platform.messaging.consumer.BatchEventHandler;
import vn.dondoc.platform.messaging.consumer.ReceivedEvent;
import vn.dondoc.platform.messaging.outbox.BulkWrites;

/** Keeps the local copy. Each event is a whole state, so of a batch only the newest one per id is written. */
@Component
public class DirectoryHandler implements BatchEventHandler<DirectoryMessage> {
    private final MongoTemplate mongo;
    private final List<OfficialsListener> listeners;

    DirectoryHandler(MongoTemplate mongo, List<OfficialsListener> listeners) {
        this.mongo = mongo;
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public void on(List<ReceivedEvent<DirectoryMessage>> batch) {
        Map<String, Agency> agencies = new HashMap<>();
        Map<String, Official> officials = new HashMap<>();
        for (ReceivedEvent<DirectoryMessage> received : batch) {
            long sequence = received.event().sequence();
            switch (received.event().data()) {
                case AgencyRecorded agency ->
                    agencies.merge(
                            agency.agencyId(),
                            new Agency(agency.agencyId(), agency.name(), agency.parentId(), sequence),
                            (a, b) -> a.sequence() > b.sequence() ? a : b);
                case OfficialRecorded official ->
                    officials.merge(
                            official.officialId(),
                            officialOf(official, sequence),
                            (a, b) -> a.sequence() > b.sequence() ? a : b);
                case GroupRecorded _ -> {} // a task names its agency; groups were expanded before
            }
        }
        storeNewer(agencies.values(), Agency.class);
        storeNewer(officials.values(), Official.class);
        notifyListeners(officials.values());
    }

    private static Official officialOf(OfficialRecorded event, long sequence) {
        return new Official(
                event.officialId(),
                event.name(),
                event.agencyId(),
                event.role(),
                event.email(),
                event.active(),
                sequence);
    }

    private void notifyListeners(Collection<Official> officials) {
        var agencyIds = officials.stream()
                .filter(Official::active)
                .map(Official::agencyId)
                .collect(Collectors.toSet());
        if (!agencyIds.isEmpty()) {
            listeners.forEach(listener -> listener.officialsChangedAt(agencyIds));
        }
    }

    private void storeNewer(Collection<?> entries, Class<?> type) {
        BulkWrites.writeIgnoringDuplicates(
                mongo.getCollection(mongo.getCollectionName(type)),
                entries.stream().map(this::stateOf).toList());
    }

    private WriteModel<Document> stateOf(Object entry) {
        Document fields = new Document();
        mongo.getConverter().write(entry, fields);
        String id = fields.getString("_id");
        fields.remove("_id");
        return BulkWrites.newer(id, fields.getLong("sequence"), fields);
    }
}
