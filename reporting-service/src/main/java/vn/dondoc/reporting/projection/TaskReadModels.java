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
 * The tasks, one document each with its history, which is only ever replaced by a newer one. Of a task that so far has only
 * events of types unknown here, the sequence alone is stored: no query finds it, and the first known event replaces it.
 */
public final class TaskReadModels {
    /** A field that every task has, and the document of a sequence alone has not. */
    public static final String STATE = "state";

    private final ProjectionCollection collection;

    TaskReadModels(ProjectionCollection collection) {
        this.collection = collection;
    }

    Map<String, TaskHistory> load(Collection<String> taskIds) {
        var tasks = new HashMap<String, TaskHistory>();
        for (Document document : collection.find(taskIds)) {
            if (document.containsKey(STATE)) {
                tasks.put(document.getString("_id"), TaskHistory.from(document));
            }
        }
        return tasks;
    }

    Map<String, Long> loadSequences(Collection<String> taskIds) {
        var sequences = new HashMap<String, Long>();
        for (Document document : collection.find(taskIds).projection(include("sequence"))) {
            sequences.put(document.getString("_id"), BsonNumbers.readLong(document, "sequence"));
        }
        return sequences;
    }

    /** Before the checkpoints are written: a task that is counted and cannot be stored would be counted for ever. */
    void requireStorable(Collection<TaskHistory> changed) {
        collection.requireStorable(changed.stream().map(TaskHistory::toDocument));
    }

    /**
     * Inserts what is new, which costs a third of an upsert. Where a sequence alone was stored, or another instance inserted
     * first, the stored document may be older than this task, so all inserts are tried as replacements too.
     */
    void save(Collection<TaskHistory> tasks, Set<String> known) {
        var inserts = new ArrayList<InsertOneModel<Document>>();
        var replacements = new ArrayList<ReplaceOneModel<Document>>();
        for (TaskHistory task : tasks) {
            if (known.contains(idOf(task))) {
                replacements.add(replacement(task));
            } else {
                inserts.add(new InsertOneModel<>(task.toDocument()));
            }
        }
        if (!collection.insert(inserts)) {
            tasks.stream()
                    .filter(task -> !known.contains(idOf(task)))
                    .map(TaskReadModels::replacement)
                    .forEach(replacements::add);
        }
        collection.write(replacements);
    }

    private static String idOf(TaskHistory task) {
        return task.task().taskId();
    }

    private static ReplaceOneModel<Document> replacement(TaskHistory task) {
        return new ReplaceOneModel<>(olderThan(idOf(task), task.task().sequence()), task.toDocument());
    }

    /**
     * Notes that events up to these sequences are handled, and leaves the tasks as they are; where no task is stored, the
     * sequence alone is. One that is newer already meets a duplicate key: nothing to do then.
     */
    void advanceSequences(Map<String, Long> sequences) {
        var updates = new ArrayList<UpdateOneModel<Document>>();
        sequences.forEach((taskId, sequence) -> updates.add(new UpdateOneModel<>(
                olderThan(taskId, sequence), set("sequence", sequence), new UpdateOptions().upsert(true))));
        collection.insert(updates);
    }

    private static Bson olderThan(String taskId, long sequence) {
        return and(eq("_id", taskId), lt("sequence", sequence));
    }
}
