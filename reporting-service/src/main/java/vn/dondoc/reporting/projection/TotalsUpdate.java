package vn.dondoc.reporting.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;

/** What one checkpoint changes in the totals: per document the fields and by how much. */
final class TotalsUpdate {
    private final Checkpoint checkpoint;
    private final Map<String, Map<String, Integer>> increments = new LinkedHashMap<>();
    /** By directive the first day of which something changes. */
    private final Map<String, String> since = new HashMap<>();

    private TotalsUpdate(Checkpoint checkpoint) {
        this.checkpoint = checkpoint;
        increments.put(
                RunningTotals.ALL,
                new LinkedHashMap<>()); // also when no count changes: the totals are as of a newer event
    }

    static TotalsUpdate of(Checkpoint checkpoint) {
        var update = new TotalsUpdate(checkpoint);
        checkpoint.deltas().forEach(update::add);
        return update;
    }

    private void add(CountKey key, int by) {
        addOverall(RunningTotals.ALL, key, by);
        DayTotals.idsOf(key.day(), RunningTotals.ALL).forEach(total -> addOverall(total, key, by));
        String directive = RunningTotals.DIRECTIVE + key.directiveId();
        add(directive, key, by);
        add(directive, "items." + MongoFieldName.encode(key.item()) + "." + key.number(), by);
        add(directive, "days." + key.day() + "." + key.number(), by);
        since.merge(directive, key.day().toString(), (one, other) -> one.compareTo(other) < 0 ? one : other);
    }

    private void addOverall(String total, CountKey key, int by) {
        add(total, key, by);
        key.kind().lines().forEach(line -> add(total, line + "." + key.number(), by));
    }

    private void add(String total, CountKey key, int by) {
        add(total, "counts." + key.number(), by);
        add(total, "agencies." + MongoFieldName.encode(key.agencyId()) + "." + key.number(), by);
    }

    private void add(String total, String field, int by) {
        increments.computeIfAbsent(total, _ -> new LinkedHashMap<>()).merge(field, by, Integer::sum);
    }

    Set<String> totalIds() {
        return increments.keySet();
    }

    List<WriteModel<Document>> toWrites() {
        return increments.entrySet().stream()
                .map(entry -> toWrite(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Only what is to be changed in the documents. */
    Stream<Document> toUpdates() {
        return increments.entrySet().stream().map(entry -> toUpdate(entry.getKey(), entry.getValue()));
    }

    private String applied() {
        return "applied." + checkpoint.id();
    }

    private WriteModel<Document> toWrite(String total, Map<String, Integer> byField) {
        return new UpdateOneModel<>(and(eq("_id", total), lt(applied(), checkpoint.batch())), toUpdate(total, byField));
    }

    private Document toUpdate(String total, Map<String, Integer> byField) {
        var update = new Document("$set", new Document(applied(), checkpoint.batch()))
                .append(
                        "$max",
                        new Document("newest", checkpoint.newestEventAt())
                                .append("projectedAt", checkpoint.projectedAt()));
        if (since.containsKey(total)) {
            update.append("$min", new Document(RunningTotals.SINCE, since.get(total)));
        }
        var increment = new Document();
        byField.forEach((field, by) -> increment.append(field, (long) by));
        return increment.isEmpty() ? update : update.append("$inc", increment);
    }
}
