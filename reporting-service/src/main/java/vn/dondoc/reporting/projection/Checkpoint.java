package vn.dondoc.reporting.projection;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;

/**
 * The last batch of one partition that is counted, and by how much it changes the totals.
 *
 * @param batch counts the batches that changed anything, from 1; 0 before the first
 * @param counted up to which sequence tasks are counted, where their stored form may not show it yet: those of this batch,
 *     and those of earlier ones that were not stored when this one was written
 * @param deltas what the batch changes, so that whoever finds the checkpoint can apply them
 * @param newestEventAt the time of the newest event of the batch
 * @param projectedAt when the batch was projected
 */
record Checkpoint(
        int partition,
        long batch,
        Map<String, Long> counted,
        CountDeltas deltas,
        Instant newestEventAt,
        Instant projectedAt) {

    static Checkpoint before(int partition) {
        return new Checkpoint(partition, 0, Map.of(), new CountDeltas(), Instant.EPOCH, Instant.EPOCH);
    }

    static String idOf(int partition) {
        return "p" + partition;
    }

    static Checkpoint from(Document stored) {
        var counted = new HashMap<String, Long>();
        stored.get("counted", new Document())
                .forEach((name, sequence) -> counted.put(MongoFieldName.decode(name), ((Number) sequence).longValue()));
        return new Checkpoint(
                Integer.parseInt(stored.getString("_id").substring(1)),
                BsonNumbers.readLong(stored, "batch"),
                counted,
                CountDeltas.from(stored.getList("deltas", Document.class)),
                stored.getDate("newest").toInstant(),
                stored.getDate("projectedAt").toInstant());
    }

    String id() {
        return idOf(partition);
    }

    Document toDocument() {
        var sequences = new Document();
        counted.forEach((taskId, sequence) -> sequences.append(MongoFieldName.encode(taskId), sequence));
        return new Document("_id", id())
                .append("batch", batch)
                .append("counted", sequences)
                .append("deltas", deltas.toDocuments())
                .append("newest", newestEventAt)
                .append("projectedAt", projectedAt);
    }
}
