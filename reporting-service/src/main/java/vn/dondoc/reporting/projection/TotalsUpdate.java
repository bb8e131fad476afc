package vn.dondoc.reporting.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;

/** What one checkpoint changes in the totals: per document the fields and by how much. */
final class TotalsUpdate {
    private final Checkpoint checkpoint;
    private final CountedTotals changes = new CountedTotals();
    /** By directive the first day of which something changes. */
    private final Map<String, String> since = new HashMap<>();

    private TotalsUpdate(Checkpoint checkpoint) {
        this.checkpoint = checkpoint;
        checkpoint.deltas().forEach((key, by) -> {
            changes.add(key, by);
            since.merge(
                    RunningTotals.DIRECTIVE + key.directiveId(),
                    key.day().toString(),
                    (one, other) -> one.compareTo(other) < 0 ? one : other);
        });
        // also when no count changes: the totals are as of a newer event
        changes.byTotal().computeIfAbsent(RunningTotals.ALL, _ -> new HashMap<>());
    }

    static TotalsUpdate of(Checkpoint checkpoint) {
        return new TotalsUpdate(checkpoint);
    }

    Set<String> totalIds() {
        return changes.byTotal().keySet();
    }

    List<WriteModel<Document>> toWrites() {
        return changes.byTotal().entrySet().stream()
                .map(entry -> toWrite(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Only what is to be changed in the documents. */
    Stream<Document> toUpdates() {
        return changes.byTotal().entrySet().stream().map(entry -> toUpdate(entry.getKey(), entry.getValue()));
    }

    private String applied() {
        return "applied." + checkpoint.id();
    }

    private WriteModel<Document> toWrite(String total, Map<String, Long> byField) {
        return new UpdateOneModel<>(and(eq("_id", total), lt(applied(), checkpoint.batch())), toUpdate(total, byField));
    }

    private Document toUpdate(String total, Map<String, Long> byField) {
        var update = new Document("$set", new Document(applied(), checkpoint.batch()))
                .append(
                        "$max",
                        new Document("newest", checkpoint.newestEventAt())
                                .append("projectedAt", checkpoint.projectedAt()));
        if (since.containsKey(total)) {
            update.append("$min", new Document(RunningTotals.SINCE, since.get(total)));
        }
        var increment = new Document();
        increment.putAll(byField);
        return increment.isEmpty() ? update : update.append("$inc", increment);
    }
}
