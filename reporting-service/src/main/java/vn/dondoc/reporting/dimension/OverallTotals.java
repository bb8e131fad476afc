package vn.dondoc.reporting.dimension;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import java.time.LocalDate;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reporting.projection.DayTotals;
import vn.dondoc.reporting.projection.RunningTotals;

/** What is counted over everything, by now or at the end of a past day. */
public final class OverallTotals {
    /** Of the total, what the moment is read from. */
    public static final Bson MOMENT = include(AsOf.FIELDS);

    private static final int AT_ONCE = 10_000;

    private final MongoCollection<Document> totals;

    public OverallTotals(MongoCollection<Document> totals) {
        this.totals = totals;
    }

    public Document read(Bson projection, @Nullable LocalDate day) {
        if (day == null) {
            Document all = totals.find(eq("_id", RunningTotals.ALL))
                    .projection(projection)
                    .first();
            return all == null ? new Document() : all;
        }
        Document sum = DayTotals.sum(totals.find(in("_id", DayTotals.idsUntil(day, RunningTotals.ALL)))
                .projection(projection)
                .batchSize(AT_ONCE));
        sum.putAll(read(MOMENT, null));
        return sum;
    }

    public AsOf moment(@Nullable LocalDate day) {
        return AsOf.from(read(MOMENT, null), day);
    }
}
