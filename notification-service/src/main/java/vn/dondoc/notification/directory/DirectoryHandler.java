package vn.dondoc.notification.directory;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.ErrorCategory;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.BulkOperationException;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import vn.dondoc.contracts.directory.DirectoryMessage;
import vn.dondoc.contracts.directory.DirectoryMessage.AgencyRecorded;
import vn.dondoc.contracts.directory.DirectoryMessage.GroupRecorded;
import vn.dondoc.contracts.directory.DirectoryMessage.OfficialRecorded;
import vn.dondoc.platform.messaging.consumer.BatchEventHandler;
import vn.dondoc.platform.messaging.consumer.ReceivedEvent;

/** Keeps the local copy. Each event is a whole state, so of a batch only the newest one per id is written. */
class DirectoryHandler implements BatchEventHandler<DirectoryMessage> {
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
                            new Agency(agency.agencyId(), agency.name(), sequence),
                            (a, b) -> a.sequence() > b.sequence() ? a : b);
                case OfficialRecorded official ->
                    officials.merge(
                            official.officialId(),
                            copyOf(official, sequence),
                            (a, b) -> a.sequence() > b.sequence() ? a : b);
                case GroupRecorded _ -> {} // a task names its agency; groups were expanded before
            }
        }
        store(agencies.values(), Agency.class, Agency::id, Agency::sequence);
        store(officials.values(), Official.class, Official::id, Official::sequence);
        tell(officials.values());
    }

    private static Official copyOf(OfficialRecorded told, long sequence) {
        return new Official(
                told.officialId(), told.name(), told.agencyId(), told.role(), told.email(), told.active(), sequence);
    }

    private void tell(Collection<Official> officials) {
        var agencyIds = officials.stream()
                .filter(Official::active)
                .map(Official::agencyId)
                .collect(Collectors.toSet());
        if (!agencyIds.isEmpty()) {
            listeners.forEach(listener -> listener.officialsChangedAt(agencyIds));
        }
    }

    private <D> void store(Collection<D> documents, Class<D> type, Function<D, String> id, Function<D, Long> sequence) {
        if (documents.isEmpty()) {
            return;
        }
        BulkOperations bulk = mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, type);
        for (D document : documents) {
            var fields = new org.bson.Document();
            mongo.getConverter().write(document, fields);
            Update update = new Update();
            fields.forEach((field, value) -> {
                if (!field.equals("_id")) {
                    update.set(field, value);
                }
            });
            Query olderOnly = new Query(
                    where("_id").is(id.apply(document)).and("sequence").lt(sequence.apply(document)));
            bulk.upsert(olderOnly, update);
        }
        execute(bulk);
    }

    /** Where the stored one is as new or newer the filter misses, the upsert inserts, and the id is taken. */
    private static void execute(BulkOperations bulk) {
        try {
            bulk.execute();
        } catch (BulkOperationException e) {
            boolean onlyTaken = e.getErrors().stream()
                    .allMatch(error -> ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY);
            if (!onlyTaken) {
                throw e;
            }
        }
    }
}
