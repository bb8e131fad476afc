package vn.dondoc.reporting.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import vn.dondoc.platform.messaging.outbox.BulkWrites;

/** The checkpoints, one document a partition. Each batch number is written once, by whoever is first. */
final class Checkpoints {
    private final ProjectionCollection collection;

    Checkpoints(ProjectionCollection collection) {
        this.collection = collection;
    }

    /** Those that are there, by partition. */
    Map<Integer, Checkpoint> load(Collection<Integer> partitions) {
        var found = new HashMap<Integer, Checkpoint>();
        for (Document document :
                collection.find(partitions.stream().map(Checkpoint::idOf).toList())) {
            Checkpoint checkpoint = Checkpoint.from(document);
            found.put(checkpoint.partition(), checkpoint);
        }
        return found;
    }

    /**
     * Writes them by compare-and-set on the batch number.
     *
     * @throws StaleCheckpoint when one of them was written by another instance first. Others may be written then, which does
     *     no harm: the next attempt finds them like those of an instance that died
     */
    void writeNext(List<Checkpoint> checkpoints) {
        try {
            int written = collection.write(
                    checkpoints.stream().map(Checkpoints::toWrite).toList());
            if (written < checkpoints.size()) {
                throw new StaleCheckpoint(
                        checkpoints.size() - written + " partitions were counted by another instance");
            }
        } catch (MongoBulkWriteException failure) {
            if (BulkWrites.isOnlyDuplicates(failure)) {
                throw new StaleCheckpoint("A partition was counted for the first time by another instance");
            }
            throw failure;
        }
    }

    private static WriteModel<Document> toWrite(Checkpoint next) {
        return next.batch() == 1
                ? new InsertOneModel<>(next.toDocument())
                : new ReplaceOneModel<>(and(eq("_id", next.id()), eq("batch", next.batch() - 1)), next.toDocument());
    }
}
