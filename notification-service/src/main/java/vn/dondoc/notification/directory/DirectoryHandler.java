package vn.dondoc.notification.directory;

import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.directory.DirectoryMessage;
import vn.dondoc.contracts.directory.DirectoryMessage.AgencyRecorded;
import vn.dondoc.contracts.directory.OfficialMessage;
import vn.dondoc.platform.messaging.consumer.ReceivedEvent;
import vn.dondoc.platform.messaging.outbox.BulkWrites;

/** Keeps the local copy. Each event is a whole state, and an older one never overwrites a newer. */
@Component
public class DirectoryHandler {
    private final MongoTemplate mongo;
    private final List<OfficialsListener> listeners;

    DirectoryHandler(MongoTemplate mongo, List<OfficialsListener> listeners) {
        this.mongo = mongo;
        this.listeners = List.copyOf(listeners);
    }

    /** A task names its agency; groups were expanded before, and of officials more is told by the other topic. */
    public void onDirectory(List<ReceivedEvent<DirectoryMessage>> batch) {
        List<Agency> agencies = new ArrayList<>();
        for (ReceivedEvent<DirectoryMessage> received : batch) {
            if (received.event().data() instanceof AgencyRecorded agency) {
                agencies.add(new Agency(
                        agency.agencyId(),
                        agency.name(),
                        agency.parentId(),
                        received.event().sequence()));
            }
        }
        storeNewer(agencies, Agency.class);
    }

    public void onOfficials(List<ReceivedEvent<OfficialMessage>> batch) {
        List<Official> officials = batch.stream()
                .map(received ->
                        officialOf(received.event().data(), received.event().sequence()))
                .toList();
        storeNewer(officials, Official.class);
        Set<String> officialIds = officials.stream().map(Official::id).collect(Collectors.toSet());
        listeners.forEach(listener -> listener.officialsChanged(officialIds));
        Set<String> agencyIds = officials.stream()
                .filter(Official::active)
                .map(Official::agencyId)
                .collect(Collectors.toSet());
        if (!agencyIds.isEmpty()) {
            listeners.forEach(listener -> listener.officialsChangedAt(agencyIds));
        }
        List<String> erased = batch.stream()
                .map(received -> received.event().data())
                .flatMap(message ->
                        message instanceof OfficialMessage.Erased it ? Stream.of(it.officialId()) : Stream.empty())
                .toList();
        if (!erased.isEmpty()) {
            listeners.forEach(listener -> listener.officialsErased(erased));
        }
    }

    private static Official officialOf(OfficialMessage message, long sequence) {
        return switch (message) {
            case OfficialMessage.Recorded it ->
                new Official(it.officialId(), it.name(), it.agencyId(), it.role(), it.email(), it.active(), sequence);
            case OfficialMessage.Erased it ->
                new Official(it.officialId(), null, it.agencyId(), it.role(), null, false, sequence);
        };
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
