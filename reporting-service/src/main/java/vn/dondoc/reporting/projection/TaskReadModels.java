package vn.dondoc.reporting.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The rows, one document a task. A row is only ever replaced by a newer one. Where nothing but events of unknown types came
 * of a task yet, a bare sequence keeps its place: no row for any question, and replaced by the first row there is.
 */
public final class TaskReadModels {
    /** What every row has and a bare sequence has not. */
    public static final String STATE = "state";

    private final ProjectionCollection store;

    TaskReadModels(ProjectionCollection store) {
        this.store = store;
    }

    Map<String, TaskReadModel> load(Collection<String> taskIds) {
        var rows = new HashMap<String, TaskReadModel>();
        for (Document document : store.find(taskIds)) {
            if (document.containsKey(STATE)) {
                rows.put(document.getString("_id"), TaskReadModel.from(document));
            }
        }
        return rows;
    }

    Map<String, Long> sequences(Collection<String> taskIds) {
        var sequences = new HashMap<String, Long>();
        for (Document document : store.find(taskIds).projection(include("sequence"))) {
            sequences.put(document.getString("_id"), BsonNumbers.at(document, "sequence"));
        }
        return sequences;
    }

    /**
     * Inserting what is new costs a third of an upsert. Where a bare sequence was there, or another instance was faster with
     * the insert, what is there may be older than this row, so all of them are tried as replacements too.
     */
    void store(Collection<TaskReadModel> rows, Set<String> known) {
        var inserts = new ArrayList<InsertOneModel<Document>>();
        var replacements = new ArrayList<ReplaceOneModel<Document>>();
        for (TaskReadModel row : rows) {
            if (known.contains(row.taskId())) {
                replacements.add(replacement(row));
            } else {
                inserts.add(new InsertOneModel<>(row.toDocument()));
            }
        }
        if (!store.insert(inserts)) {
            rows.stream()
                    .filter(row -> !known.contains(row.taskId()))
                    .map(TaskReadModels::replacement)
                    .forEach(replacements::add);
        }
        store.write(replacements);
    }

    private static ReplaceOneModel<Document> replacement(TaskReadModel row) {
        return new ReplaceOneModel<>(olderThan(row.taskId(), row.sequence()), row.toDocument());
    }

    /**
     * The rows stay as they are and count as being as new as that; a task without a row gets a bare sequence. One that is
     * newer already meets a duplicate key: nothing to do then.
     */
    void skip(Map<String, Long> sequences) {
        var updates = new ArrayList<UpdateOneModel<Document>>();
        sequences.forEach((taskId, sequence) -> updates.add(new UpdateOneModel<>(
                olderThan(taskId, sequence), set("sequence", sequence), new UpdateOptions().upsert(true))));
        store.insert(updates);
    }

    private static Bson olderThan(String taskId, long sequence) {
        return and(eq("_id", taskId), lt("sequence", sequence));
    }
}
