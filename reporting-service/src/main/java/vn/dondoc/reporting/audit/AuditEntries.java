package vn.dondoc.reporting.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dondoc.contracts.audit.AuditFacts;
import vn.dondoc.contracts.audit.AuditMessage;
import vn.dondoc.platform.messaging.consumer.BatchEventHandler;
import vn.dondoc.platform.messaging.consumer.ReceivedEvent;
import vn.dondoc.platform.messaging.outbox.BulkWrites;
import vn.dondoc.platform.observability.MeterNames;

/**
 * The audit trail, one document an entry, each stored once: one that comes again meets its own id. How far each stream goes is kept
 * apart, so that a missing end is noticed.
 */
public final class AuditEntries implements BatchEventHandler<AuditMessage> {
    static final String OFFICIAL = personal(AuditFacts.OFFICIAL);
    static final String ON_BEHALF_OF = personal(AuditFacts.ON_BEHALF_OF);
    static final String PERSON = personal(AuditFacts.PERSON);
    static final String QUERY = personal(AuditFacts.QUERY);

    private static final Logger LOG = LoggerFactory.getLogger(AuditEntries.class);
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> entries;
    private final MongoCollection<Document> heads;
    private final Counter rivals;

    AuditEntries(MongoCollection<Document> entries, MongoCollection<Document> heads, MeterRegistry meters) {
        this.entries = entries;
        this.heads = heads;
        this.rivals = meters.counter(MeterNames.AUDIT_RIVALS);
    }

    static String fact(String name) {
        return AuditRecord.FACTS + '.' + name;
    }

    private static String personal(String name) {
        return AuditRecord.PERSONAL + '.' + name + '.' + AuditRecord.VALUE;
    }

    /** One for each question that is asked of the trail, newest first. */
    void createIndexes() {
        entries.createIndex(newestFirst());
        for (String field : List.of(
                OFFICIAL,
                fact(AuditFacts.AGENCY),
                fact(AuditFacts.TARGET),
                fact(AuditFacts.OPERATION),
                fact(AuditFacts.OUTCOME))) {
            entries.createIndex(Indexes.compoundIndex(ascending(field), newestFirst()));
        }
        for (String rare : List.of(ON_BEHALF_OF, PERSON, fact(AuditFacts.DIRECTIVE))) {
            entries.createIndex(Indexes.compoundIndex(ascending(rare), newestFirst()), new IndexOptions().sparse(true));
        }
        entries.createIndex(ascending(QUERY), new IndexOptions().sparse(true));
    }

    static Bson newestFirst() {
        return descending(AuditRecord.TIME, AuditRecord.ID);
    }

    @Override
    public void on(List<ReceivedEvent<AuditMessage>> batch) {
        List<AuditRecord> all =
                batch.stream().map(received -> AuditRecord.of(received.event())).toList();
        Set<Integer> known = store(all);
        if (!known.isEmpty()) {
            keepRivals(known.stream().map(all::get).toList());
        }
        var last = new HashMap<String, AuditRecord>();
        all.forEach(entry -> last.put(entry.stream(), entry));
        BulkWrites.writeIgnoringDuplicates(
                heads, last.values().stream().map(AuditEntries::headAt).toList());
    }

    /** @return the indexes of those whose place is taken */
    private Set<Integer> store(List<AuditRecord> all) {
        return BulkWrites.writeIgnoringDuplicates(
                entries,
                all.stream()
                        .map(entry -> new InsertOneModel<>(entry.toDocument()))
                        .toList());
    }

    /**
     * Of what came for places that are taken, most came before. What reads otherwise is kept too: whoever of the two told first, one
     * of them would hide the other.
     */
    private void keepRivals(List<AuditRecord> known) {
        var hashes = new HashMap<String, String>();
        for (Document there : entries.find(
                        in(AuditRecord.ID, known.stream().map(AuditRecord::id).toList()))
                .projection(include(AuditRecord.HASH))) {
            hashes.put(there.getString(AuditRecord.ID), there.getString(AuditRecord.HASH));
        }
        List<AuditRecord> others = known.stream()
                .filter(entry -> !entry.hash().equals(hashes.get(entry.id())))
                .map(AuditRecord::asDuplicate)
                .toList();
        Set<Integer> again = store(others);
        for (int i = 0; i < others.size(); i++) {
            if (!again.contains(i)) {
                rivals.increment();
                LOG.error(
                        "Two entries of the audit trail came for one place: {}",
                        others.get(i).id());
            }
        }
    }

    /** Where the stream goes further already the filter misses, and the upsert meets its id. */
    private static UpdateOneModel<Document> headAt(AuditRecord entry) {
        return new UpdateOneModel<>(
                and(eq(AuditRecord.ID, entry.stream()), lt(StreamHead.SEQUENCE, entry.sequence())),
                combine(set(StreamHead.SEQUENCE, entry.sequence()), set(StreamHead.HASH, entry.hash())),
                UPSERT);
    }

    /** The newest first. */
    public List<AuditRecord> list(AuditQuery query) {
        return entries.find(query.filter())
                .sort(newestFirst())
                .limit(query.limit())
                .batchSize(query.limit())
                .map(AuditRecord::from)
                .into(new ArrayList<>());
    }
}
