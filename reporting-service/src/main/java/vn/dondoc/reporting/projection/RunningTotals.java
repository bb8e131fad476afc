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
 * The totals: one document over everything and one a directive, each with its lines inside, and of what is over everything how
 * much of it came in each day, month and year ({@link DayTotals}).
 *
 * <pre>{ _id: "all" | "directive:&lt;id&gt;" | "2026-03-07:all" | "2026-03:all" | "2026:all",
 *   counts: {CATEGORY: n, FIRST_MISSES: n}, agencies: {&lt;id&gt;: {…}},
 *   fields: {&lt;field&gt;: {…}}, urgencies: {…}, assigners: {&lt;id&gt;: {…}},            over everything
 *   items: {&lt;number&gt;: {…}}, days: {"2026-03-07": by how much the counts changed},   of a directive
 *   newest, projectedAt, facts, since, applied: {p0: batch … p11: batch} }</pre>
 *
 * <p>The lines stand inside because one update then changes all of them, and one read sees lines that sum to their total; a
 * document for each line would take an update for each line and partition. With 192 agencies in all eight categories a
 * document is some 30 kB. Of a directive, on which little happens on few days, these stand inside as well.
 *
 * <p>{@code applied} holds for each partition the last batch that is counted here. It is inserted with all
 * partitions at 0, because an upsert guarded by a field that is missing would insert the document a second time.
 */
public final class RunningTotals {
    public static final String ALL = "all";
    public static final String DIRECTIVE = "directive:";
    /** The first day on which something is known of a directive. */
    public static final String SINCE = "since";
    /** The line of tasks that belong to no field. */
    public static final String NONE = "none";

    /** Sorts a directive whose own event has not come yet to the top, where it is seen. */
    private static final String NOT_KNOWN_YET = "9999-12-31";

    private final ProjectionCollection collection;
    private final Set<String> existing = ConcurrentHashMap.newKeySet();

    RunningTotals(ProjectionCollection collection) {
        this.collection = collection;
    }

    /** Adds the deltas of each checkpoint to the totals that do not have them yet. */
    void apply(Collection<Checkpoint> checkpoints) {
        var updates = checkpoints.stream().map(TotalsUpdate::of).toList();
        createMissing(
                updates.stream().flatMap(update -> update.totalIds().stream()).toList());
        var writes = new ArrayList<WriteModel<Document>>();
        updates.forEach(update -> writes.addAll(update.toWrites()));
        collection.write(writes);
    }

    /** Before the checkpoints are written: what they change could never be taken back. */
    void requireStorable(Collection<Checkpoint> checkpoints) {
        collection.requireStorable(checkpoints.stream().map(TotalsUpdate::of).flatMap(TotalsUpdate::toUpdates));
    }

    /** Inserts the documents that are missing, with nothing counted. */
    void createMissing(Collection<String> totals) {
        var missing =
                totals.stream().distinct().filter(id -> !existing.contains(id)).toList();
        collection.insert(
                missing.stream().map(RunningTotals::emptyTotal).toList()); // another instance may insert them too
        existing.addAll(missing);
    }

    private static WriteModel<Document> emptyTotal(String id) {
        var applied = new Document();
        IntStream.range(0, Topics.PARTITIONS).forEach(partition -> applied.append("p" + partition, 0L));
        return emptyTotal(id, applied);
    }

    /**
     * Inserts the total with nothing counted, where it is missing.
     *
     * @param applied by partition the last batch that shall not be counted in it any more
     */
    public static WriteModel<Document> emptyTotal(String id, Document applied) {
        var empty = new Document("applied", applied);
        if (id.startsWith(DIRECTIVE)) {
            empty.append(SINCE, NOT_KNOWN_YET)
                    .append(
                            "facts",
                            new Document("id", id.substring(DIRECTIVE.length()))
                                    .append("sequence", 0L)
                                    .append("issuedOn", NOT_KNOWN_YET));
        }
        return new UpdateOneModel<>(
                eq("_id", id), new Document("$setOnInsert", empty), new UpdateOptions().upsert(true));
    }
}
