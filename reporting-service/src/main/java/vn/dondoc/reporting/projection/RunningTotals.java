package vn.dondoc.reporting.projection;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.bson.Document;
import vn.dondoc.contracts.Topics;

/**
 * The totals: one document over everything and one a directive, each with its lines inside.
 *
 * <pre>{ _id: "all" | "directive:&lt;id&gt;", counts: {CATEGORY: n}, agencies: {&lt;id&gt;: {CATEGORY: n}},
 *   items: {&lt;number&gt;: {CATEGORY: n}}, newest, foldedAt, facts, applied: {p0: batch … p11: batch} }</pre>
 *
 * <p>Lines inside, because one update then changes all of them and one read sees lines that sum to their total; a document
 * a line would take an update for each line and partition. With 192 agencies in all eight categories it is some 30 kB.
 *
 * <p>{@code applied} holds for each partition the last batch that is counted here. It is made complete with the document,
 * because an upsert guarded by a field that is not there would meet its own document.
 */
public final class RunningTotals {
    public static final String ALL = "all";
    public static final String DIRECTIVE = "directive:";
    /** Sorts a directive nobody has told about yet to the top, where it is seen. */
    private static final String NOT_KNOWN_YET = "9999-12-31";

    private final ProjectionCollection store;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    RunningTotals(ProjectionCollection store) {
        this.store = store;
    }

    /** Counts the deltas of each checkpoint, where they are not counted yet. */
    void apply(Collection<Checkpoint> checkpoints) {
        var changes = checkpoints.stream().map(TotalsUpdate::of).toList();
        create(changes.stream().flatMap(change -> change.totals().stream()).toList());
        var writes = new ArrayList<WriteModel<Document>>();
        changes.forEach(change -> writes.addAll(change.writes()));
        store.write(writes);
    }

    /** Makes the documents that are not there yet, with nothing counted. */
    void create(Collection<String> totals) {
        var missing =
                totals.stream().distinct().filter(id -> !known.contains(id)).toList();
        store.insert(missing.stream().map(RunningTotals::creation).toList()); // another instance may be making them too
        known.addAll(missing);
    }

    private static WriteModel<Document> creation(String id) {
        var applied = new Document();
        IntStream.range(0, Topics.PARTITIONS).forEach(partition -> applied.append("p" + partition, 0L));
        var empty = new Document("applied", applied);
        if (id.startsWith(DIRECTIVE)) {
            empty.append(
                    "facts",
                    new Document("id", id.substring(DIRECTIVE.length()))
                            .append("sequence", 0L)
                            .append("issuedOn", NOT_KNOWN_YET));
        }
        return new UpdateOneModel<>(
                eq("_id", id), new Document("$setOnInsert", empty), new UpdateOptions().upsert(true));
    }
}
