package vn.dondoc.reporting.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import java.time.LocalDate;
import java.util.TreeMap;
import org.bson.Document;
import vn.dondoc.contracts.audit.AuditFacts;

/**
 * What all streams came to on a day, in one hash: who wrote it down elsewhere sees later that nothing of that day was changed
 * or removed, not even the end of a stream or a whole one.
 */
public final class DayHeads {
    private static final int BATCH = 10_000;

    private final MongoCollection<Document> entries;

    DayHeads(MongoCollection<Document> entries) {
        this.entries = entries;
    }

    /**
     * A day's head.
     *
     * @param hash over the last entry of each stream on that day
     */
    public record DayHead(LocalDate on, long streams, long entries, String hash) {}

    public DayHead of(LocalDate day) {
        var last = new TreeMap<String, String>();
        long count = 0;
        for (Document entry : entries.find(and(
                        gte(AuditRecord.TIME, AuditQuery.startOf(day)),
                        lt(AuditRecord.TIME, AuditQuery.startOf(day.plusDays(1)))))
                .projection(include(AuditRecord.HASH))
                .sort(ascending(AuditRecord.TIME))
                .batchSize(BATCH)) {
            String id = entry.getString(AuditRecord.ID);
            String line = id + ' ' + entry.getString(AuditRecord.HASH);
            last.merge(AuditRecord.streamIn(id), line, (one, other) -> one.compareTo(other) > 0 ? one : other);
            count++;
        }
        return new DayHead(day, last.size(), count, AuditFacts.hash(AuditFacts.NONE_BEFORE, last));
    }
}
