package vn.dondoc.reporting.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
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
        String number = key.number();
        String ofAgency = "agencies." + MongoFieldName.encode(key.agencyId()) + "." + number;
        String directive = RunningTotals.DIRECTIVE + key.directiveId();
        add(RunningTotals.ALL, "counts." + number, by);
        add(RunningTotals.ALL, ofAgency, by);
        add(directive, "counts." + number, by);
        add(directive, ofAgency, by);
        add(directive, "items." + MongoFieldName.encode(key.item()) + "." + number, by);
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
        return increments.values().stream().map(this::toUpdate);
    }

    private String applied() {
        return "applied." + checkpoint.id();
    }

    private WriteModel<Document> toWrite(String total, Map<String, Integer> byField) {
        return new UpdateOneModel<>(and(eq("_id", total), lt(applied(), checkpoint.batch())), toUpdate(byField));
    }

    private Document toUpdate(Map<String, Integer> byField) {
        var update = new Document("$set", new Document(applied(), checkpoint.batch()))
                .append(
                        "$max",
                        new Document("newest", checkpoint.newestEventAt())
                                .append("projectedAt", checkpoint.projectedAt()));
        var increment = new Document();
        byField.forEach((field, by) -> increment.append(field, (long) by));
        return increment.isEmpty() ? update : update.append("$inc", increment);
    }
}
