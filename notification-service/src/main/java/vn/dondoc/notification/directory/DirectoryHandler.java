package vn.dondoc.notification.directory;

import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
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
    private final OfficialChanges changes;
    private final List<OfficialsListener> listeners;

    DirectoryHandler(MongoTemplate mongo, OfficialChanges changes, List<OfficialsListener> listeners) {
        this.mongo = mongo;
        this.changes = changes;
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
        storeNewer(Agency.class, agencies.stream().map(this::documentOf));
    }

    /** What follows from it for notices is done by others later: it may take long, and this holds up a partition. */
    public void onOfficials(List<ReceivedEvent<OfficialMessage>> batch) {
        storeNewer(
                Official.class,
                batch.stream()
                        .map(received -> officialOf(
                                received.event().data(), received.event().sequence()))
                        .map(this::documentOf)
                        .map(changes::mark));
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

    private void storeNewer(Class<?> type, Stream<Document> entries) {
        BulkWrites.writeIgnoringDuplicates(
                mongo.getCollection(mongo.getCollectionName(type)),
                entries.map(DirectoryHandler::stateOf).toList());
    }

    private Document documentOf(Object entry) {
        Document document = new Document();
        mongo.getConverter().write(entry, document);
        return document;
    }

    private static WriteModel<Document> stateOf(Document entry) {
        String id = entry.getString("_id");
        entry.remove("_id");
        return BulkWrites.newer(id, entry.getLong("sequence"), entry);
    }
}
