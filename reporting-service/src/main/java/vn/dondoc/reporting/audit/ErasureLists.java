package vn.dondoc.reporting.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertOneModel;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;
import vn.dondoc.contracts.audit.AuditFacts;
import vn.dondoc.contracts.audit.AuditOutcome;
import vn.dondoc.platform.messaging.outbox.BulkWrites;

/**
 * Of each erasure which entries it emptied. The hash of the list stands in the trail, in the entry that tells of the erasure: a list
 * that was made up, or to which something was added, covers nothing.
 */
final class ErasureLists {
    /** The changes that the entry of an erasure tells. */
    static final String ERASURE = "erasure";

    static final String LIST = "list";

    static final String OPERATION = "ERASE_PERSON";

    private static final String FIELDS = "fields";
    private static final String TIME = "time";

    private final MongoCollection<Document> lists;
    private final MongoCollection<Document> entries;

    ErasureLists(MongoCollection<Document> lists, MongoCollection<Document> entries) {
        this.lists = lists;
        this.entries = entries;
    }

    void createIndexes() {
        lists.createIndex(ascending(ERASURE));
        lists.createIndex(ascending(TIME));
    }

    /**
     * @param forgotten of each entry, by its id, what is to be emptied
     * @return the hash of the list
     */
    String write(String erasure, SortedMap<String, List<String>> forgotten, Instant now) {
        BulkWrites.writeIgnoringDuplicates(
                lists,
                forgotten.entrySet().stream()
                        .map(it -> new InsertOneModel<>(new Document("_id", it.getKey() + ' ' + erasure)
                                .append(ERASURE, erasure)
                                .append(FIELDS, it.getValue())
                                .append(TIME, Date.from(now))))
                        .toList());
        return hashOf(erasure);
    }

    private String hashOf(String erasure) {
        var lines = new TreeMap<String, String>();
        for (Document line : lists.find(eq(ERASURE, erasure))) {
            lines.put(line.getString("_id"), String.join(",", line.getList(FIELDS, String.class)));
        }
        return AuditFacts.hash(AuditFacts.NONE_BEFORE, lines);
    }

    /** What entries of that time told of is kept no longer either. */
    void dropBefore(Instant limit) {
        lists.deleteMany(lt(TIME, Date.from(limit)));
    }

    /** As the trail tells of erasures now. */
    Coverage coverage() {
        var told = new HashMap<String, String>();
        for (Document entry : entries.find(and(
                eq(AuditEntries.fact(AuditFacts.OPERATION), OPERATION),
                eq(AuditEntries.fact(AuditFacts.OUTCOME), AuditOutcome.ACCEPTED.name())))) {
            Map<String, String> changes = AuditRecord.from(entry).added();
            if (changes.containsKey(ERASURE) && changes.containsKey(LIST)) {
                told.put(changes.get(ERASURE), changes.get(LIST));
            }
        }
        return new Coverage(told);
    }

    /** Which entries were emptied lawfully. */
    final class Coverage {
        private final Map<String, String> told;
        private final Map<String, Boolean> asTold = new HashMap<>();

        /** @param told the hash of each erasure's list */
        private Coverage(Map<String, String> told) {
            this.told = told;
        }

        boolean covers(AuditRecord entry) {
            if (!entry.isErased()) {
                return true;
            }
            var covered = new HashSet<String>();
            // the ids of its lines begin with its own
            for (Document line : lists.find(and(gt("_id", entry.id() + ' '), lt("_id", entry.id() + '!')))) {
                if (asTold.computeIfAbsent(line.getString(ERASURE), this::isAsTold)) {
                    covered.addAll(line.getList(FIELDS, String.class));
                }
            }
            return covered.containsAll(entry.missing());
        }

        private boolean isAsTold(String erasure) {
            return hashOf(erasure).equals(told.get(erasure));
        }
    }
}
