package vn.dondoc.reporting.reconciliation;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reporting.projection.CountedTotals;
import vn.dondoc.reporting.projection.RunningTotals;
import vn.dondoc.reporting.projection.TaskSpans;

/** One look at everything: fresh numbers beside the stored ones. */
final class Comparison {
    private static final int SHOWN = 1_000;
    /** More than these at once are mended by another look. */
    private static final int MENDED = 1_000;

    private final MongoCollection<Document> totals;
    private final CountedTotals fresh = new CountedTotals();
    private final Set<String> compared = new HashSet<>();
    private final List<Difference> first = new ArrayList<>();
    private final List<WriteModel<Document>> replacements = new ArrayList<>();
    private final Map<String, Map<String, Long>> missing = new LinkedHashMap<>();
    private long tasks;
    private long differences;

    Comparison(MongoCollection<Document> totals) {
        this.totals = totals;
    }

    void addTask(Document stored) {
        tasks++;
        fresh.addTask(stored);
        Document last = TaskSpans.of(stored).getLast();
        for (String field : TaskSpans.fieldsOf(last)) {
            note("task " + stored.getString("_id"), field, last.get(field), stored.get(field));
        }
    }

    /** After all its tasks. */
    void endDirective(String directive) {
        String id = RunningTotals.DIRECTIVE + directive;
        compare(id, totals.find(eq("_id", id)).first());
    }

    /** After all directives: those of which no task is stored, and what is over everything. */
    void end() {
        for (Document total : totals.find().projection(include("_id")).batchSize(MENDED)) {
            String id = total.getString("_id");
            if (!compared.contains(id)) {
                compare(id, totals.find(eq("_id", id)).first());
            }
        }
        fresh.left().forEach(id -> compare(id, null));
    }

    private void compare(String id, @Nullable Document stored) {
        compared.add(id);
        Map<String, Long> expected = fresh.take(id);
        Map<String, Long> found =
                stored == null ? Map.of() : StoredTotal.of(stored).numbers();
        long before = differences;
        var fields = new TreeSet<>(expected.keySet());
        fields.addAll(found.keySet());
        fields.forEach(field -> note(id, field, found.getOrDefault(field, 0L), expected.getOrDefault(field, 0L)));
        if (differences > before && replacements.size() + missing.size() < MENDED) {
            if (stored == null) {
                missing.put(id, expected);
            } else {
                replacements.add(StoredTotal.of(stored).replacement(expected));
            }
        }
    }

    private void note(String document, String field, @Nullable Object stored, @Nullable Object expected) {
        if (Objects.equals(stored, expected)) {
            return;
        }
        differences++;
        if (first.size() < SHOWN) {
            first.add(new Difference(document, field, String.valueOf(stored), String.valueOf(expected)));
        }
    }

    /**
     * Puts right what this look found, as far as nothing was counted in it since.
     *
     * @param moment what the fresh numbers count
     * @return how many totals are right now
     */
    long mend(CountedMoment moment) {
        var applied = new Document();
        applied.putAll(moment.batches());
        var writes = new ArrayList<WriteModel<Document>>();
        missing.forEach((id, numbers) -> {
            writes.add(RunningTotals.emptyTotal(id, applied));
            writes.add(new StoredTotal(id, new Document("applied", applied)).replacement(numbers));
        });
        writes.addAll(replacements);
        return writes.isEmpty() ? 0 : totals.bulkWrite(writes).getMatchedCount();
    }

    ReconciliationResult result(Instant now, boolean settled, long mended) {
        return new ReconciliationResult(now, settled, tasks, compared.size(), differences, first, mended);
    }
}
