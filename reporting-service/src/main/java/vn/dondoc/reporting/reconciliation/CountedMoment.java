package vn.dondoc.reporting.reconciliation;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoDatabase;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Topics;
import vn.dondoc.reporting.projection.MongoFieldName;

/**
 * How far everything was counted at one moment.
 *
 * @param batches by partition the last batch that is counted
 * @param stored whether all tasks of these batches are stored as new as they are counted
 */
record CountedMoment(Map<String, Long> batches, boolean stored) {
    private static final int AT_ONCE = 10_000;

    static CountedMoment read(MongoDatabase database) {
        var batches = new HashMap<String, Long>();
        IntStream.range(0, Topics.PARTITIONS).forEach(partition -> batches.put("p" + partition, 0L));
        var counted = new HashMap<String, Long>();
        for (Document checkpoint : database.getCollection("checkpoints").find()) {
            batches.put(checkpoint.getString("_id"), number(checkpoint.get("batch")));
            checkpoint
                    .get("counted", new Document())
                    .forEach((task, sequence) ->
                            counted.merge(MongoFieldName.decode(task), number(sequence), Math::max));
        }
        for (Document task : database.getCollection("rows")
                .find(in("_id", counted.keySet()))
                .projection(include("sequence"))
                .batchSize(AT_ONCE)) {
            counted.computeIfPresent(
                    task.getString("_id"), (_, sequence) -> number(task.get("sequence")) >= sequence ? null : sequence);
        }
        return new CountedMoment(Map.copyOf(batches), counted.isEmpty());
    }

    private static long number(@Nullable Object stored) {
        return stored instanceof Number number ? number.longValue() : 0;
    }
}
