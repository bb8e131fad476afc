package vn.dondoc.reporting.projection;

import java.time.Instant;
import org.bson.Document;

/**
 * How far one partition is counted, and by how much its last batch changes the totals.
 *
 * @param batch counts the batches that changed anything, from 1; 0 before the first
 * @param offset the last record that is counted; -1 before the first
 * @param deltas what the batch changes, so that whoever finds the checkpoint can apply them
 * @param newestEventAt the time of the newest event of the batch
 * @param projectedAt when the batch was projected
 */
record Checkpoint(
        int partition, long batch, long offset, CountDeltas deltas, Instant newestEventAt, Instant projectedAt) {

    static Checkpoint before(int partition) {
        return new Checkpoint(partition, 0, -1, new CountDeltas(), Instant.EPOCH, Instant.EPOCH);
    }

    static String idOf(int partition) {
        return "p" + partition;
    }

    static Checkpoint from(Document stored) {
        return new Checkpoint(
                Integer.parseInt(stored.getString("_id").substring(1)),
                BsonNumbers.longAt(stored, "batch"),
                BsonNumbers.longAt(stored, "offset"),
                CountDeltas.from(stored.getList("deltas", Document.class)),
                stored.getDate("newest").toInstant(),
                stored.getDate("projectedAt").toInstant());
    }

    String id() {
        return idOf(partition);
    }

    Document toDocument() {
        return new Document("_id", id())
                .append("batch", batch)
                .append("offset", offset)
                .append("deltas", deltas.toDocuments())
                .append("newest", newestEventAt)
                .append("projectedAt", projectedAt);
    }
}
