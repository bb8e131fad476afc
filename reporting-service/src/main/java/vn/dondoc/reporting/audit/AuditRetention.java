package vn.dondoc.reporting.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.scheduling.annotation.Scheduled;
import vn.dondoc.platform.vietnam.VietnamTime;

/**
 * Drops the oldest entries of each stream once they were kept for long enough. Where it cut is noted first: verification goes on
 * from there, and a run that is cut short is finished by the next.
 */
public final class AuditRetention {
    private static final int AT_ONCE = 1_000;
    private static final String CUT_AT = StreamHead.CUT + '.' + StreamHead.SEQUENCE;

    private final MongoCollection<Document> entries;
    private final MongoCollection<Document> heads;
    private final ErasureLists erasures;
    private final Period kept;
    private final Clock clock;

    AuditRetention(
            MongoCollection<Document> entries,
            MongoCollection<Document> heads,
            ErasureLists erasures,
            Period kept,
            Clock clock) {
        this.entries = entries;
        this.heads = heads;
        this.erasures = erasures;
        this.kept = kept;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT24H")
    public void run() {
        Instant limit = limit();
        List<Document> page = oldestBefore(limit);
        while (!page.isEmpty()) {
            lastOfEach(page).values().forEach(this::cut);
            page = oldestBefore(limit);
        }
        erasures.dropBefore(limit);
    }

    /** Since when entries are kept. */
    Instant limit() {
        return clock.instant().atZone(VietnamTime.ZONE).minus(kept).toInstant();
    }

    private List<Document> oldestBefore(Instant limit) {
        // rivals go with the entry for whose place they came, whatever time they name
        return entries.find(and(lt(AuditRecord.TIME, Date.from(limit)), exists(AuditRecord.RIVAL, false)))
                .sort(ascending(AuditRecord.TIME))
                .limit(AT_ONCE)
                .batchSize(AT_ONCE)
                .into(new ArrayList<>());
    }

    private static Map<String, Document> lastOfEach(List<Document> page) {
        var last = new HashMap<String, Document>();
        page.forEach(entry -> last.merge(
                AuditRecord.streamIn(entry.getString(AuditRecord.ID)),
                entry,
                (one, other) ->
                        one.getString(AuditRecord.ID).compareTo(other.getString(AuditRecord.ID)) > 0 ? one : other));
        return last;
    }

    private void cut(Document last) {
        AuditRecord entry = AuditRecord.from(last);
        String stream = entry.stream();
        heads.updateOne(
                and(eq(AuditRecord.ID, stream), not(gt(CUT_AT, entry.sequence()))),
                set(StreamHead.CUT, StreamHead.Cut.of(entry)));
        entries.deleteMany(and(
                gt(AuditRecord.ID, AuditRecord.before(stream)),
                lt(AuditRecord.ID, AuditRecord.idOf(stream, entry.sequence() + 1))));
    }
}
