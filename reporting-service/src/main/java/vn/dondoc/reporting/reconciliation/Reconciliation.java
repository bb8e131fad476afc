package vn.dondoc.reporting.reconciliation;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Counts all tasks with all their days afresh, and compares that with every total as it is stored: over everything, of each
 * directive, and of each day, month and year. Reads one directive at a time, so it needs no more room for a million tasks.
 *
 * <p>Totals and tasks are stored one after the other, so a look is {@linkplain ReconciliationResult#settled() settled} only if
 * all that was counted when it began was stored too, and nothing was counted until it ended. One that is not is taken again,
 * a few times.
 *
 * <p>What differs in a settled look can be mended: the fresh numbers are put in the place of the stored ones, guarded by what is
 * counted in them, so that a batch that comes meanwhile is counted in the old or in the new ones, and never lost.
 */
public final class Reconciliation {
    private static final int ATTEMPTS = 3;
    private static final String DIRECTIVE_ID = "directiveId";

    private final MongoDatabase database;
    private final MongoCollection<Document> tasks;

    public Reconciliation(MongoDatabase database) {
        this.database = database;
        this.tasks = database.getCollection("rows");
    }

    /** @param mend whether what differs is put right */
    public ReconciliationResult run(boolean mend, Instant now) {
        for (int attempt = 1; ; attempt++) {
            CountedMoment begin = CountedMoment.read(database);
            Comparison look = look();
            boolean settled = begin.stored() && begin.equals(CountedMoment.read(database));
            if (settled || attempt == ATTEMPTS) {
                long mended = settled && mend ? look.mend(begin) : 0;
                return look.result(now, settled, mended);
            }
        }
    }

    private Comparison look() {
        var comparison = new Comparison(database.getCollection("totals"));
        String directive = directiveAfter("");
        while (directive != null) {
            for (Document task : tasks.find(eq(DIRECTIVE_ID, directive)).batchSize(1_000)) {
                comparison.addTask(task);
            }
            comparison.endDirective(directive);
            directive = directiveAfter(directive);
        }
        comparison.end();
        return comparison;
    }

    private @Nullable String directiveAfter(String last) {
        Document next = tasks.find(gt(DIRECTIVE_ID, last))
                .sort(ascending(List.of(DIRECTIVE_ID, "_id")))
                .projection(include(DIRECTIVE_ID))
                .limit(1)
                .first();
        return next == null ? null : next.getString(DIRECTIVE_ID);
    }
}
