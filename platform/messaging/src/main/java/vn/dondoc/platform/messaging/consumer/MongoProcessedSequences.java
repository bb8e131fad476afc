package vn.dondoc.platform.messaging.consumer;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertOneModel;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import vn.dondoc.platform.messaging.outbox.BulkWrites;

/** The last sequences in a collection of their own, one small document an aggregate. */
final class MongoProcessedSequences implements ProcessedSequences {
    private static final String SEQUENCE = "sequence";

    private final MongoCollection<Document> collection;

    MongoProcessedSequences(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    @Override
    public Map<String, Long> lastSequences(Collection<String> aggregateIds) {
        var last = new HashMap<String, Long>();
        for (Document document : collection.find(in("_id", aggregateIds)).batchSize(10_000)) {
            last.put(
                    document.getString("_id"),
                    document.get(SEQUENCE, Number.class).longValue());
        }
        return last;
    }

    /** Most aggregates in a burst are new, and an insert costs a third of an upsert. */
    @Override
    public void advance(Map<String, Long> sequences) {
        List<String> first = sequences.entrySet().stream()
                .filter(entry -> entry.getValue() == 1)
                .map(Map.Entry::getKey)
                .toList();
        Set<Integer> there = BulkWrites.writeIgnoringDuplicates(
                collection,
                first.stream()
                        .map(id -> new InsertOneModel<>(new Document("_id", id).append(SEQUENCE, 1L)))
                        .toList());
        var inserted = new HashSet<>(first);
        there.forEach(index -> inserted.remove(first.get(index)));
        BulkWrites.writeIgnoringDuplicates(
                collection,
                sequences.entrySet().stream()
                        .filter(entry -> !inserted.contains(entry.getKey()))
                        .map(entry -> BulkWrites.newer(entry.getKey(), entry.getValue(), new Document()))
                        .toList());
    }
}
