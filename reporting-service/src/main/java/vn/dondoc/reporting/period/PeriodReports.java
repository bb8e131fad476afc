package vn.dondoc.reporting.period;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertOneModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.messaging.outbox.BulkWrites;

/** All versions of all period reports. Each is one document that is inserted once, by whichever instance is first, and never changed. */
final class PeriodReports {
    private static final Bson WITHOUT_FIGURES = exclude(FrozenReportForm.LINES);
    private static final String ID = "_id";

    private final MongoCollection<Document> collection;

    PeriodReports(MongoDatabase database) {
        this.collection = database.getCollection("periodReports");
    }

    /** False when there is that version already, whatever it says. */
    boolean add(FrozenReport report) {
        return BulkWrites.writeIgnoringDuplicates(
                        collection, List.of(new InsertOneModel<>(FrozenReportForm.write(report))))
                .isEmpty();
    }

    /** Those of which there is no version yet. */
    List<ReportPeriod> withoutReport(Collection<ReportPeriod> periods) {
        Map<String, ReportPeriod> missing =
                periods.stream().collect(Collectors.toMap(period -> Freezing.idOf(period, 1), Function.identity()));
        collection
                .find(in(ID, Set.copyOf(missing.keySet())))
                .projection(include(ID))
                .forEach(found -> missing.remove(found.getString(ID)));
        return List.copyOf(missing.values());
    }

    /** @param version none for the newest */
    Optional<FrozenReport> find(ReportPeriod period, @Nullable Integer version) {
        return Optional.ofNullable(collection
                        .find(version == null ? ofPeriod(period) : eq(ID, Freezing.idOf(period, version)))
                        .sort(descending(ID))
                        .first())
                .map(FrozenReportForm::read);
    }

    /** The oldest first. */
    List<FrozenVersion> versions(ReportPeriod period) {
        return collection
                .find(ofPeriod(period))
                .projection(WITHOUT_FIGURES)
                .sort(ascending(ID))
                .map(FrozenReportForm::readVersion)
                .into(new ArrayList<>());
    }

    private static Bson ofPeriod(ReportPeriod period) {
        return and(gt(ID, Freezing.idOf(period, 0)), lte(ID, Freezing.idOf(period, Freezing.LAST_VERSION)));
    }

    /**
     * The latest first.
     *
     * @param after go on after this {@link Freezing#id()}
     */
    List<FrozenVersion> list(@Nullable PeriodKind kind, @Nullable String after, int limit) {
        Bson where = after == null ? gte(ID, "") : lt(ID, after);
        return collection
                .find(kind == null ? where : and(where, eq(FrozenReportForm.KIND, kind.name())))
                .projection(WITHOUT_FIGURES)
                .sort(descending(ID))
                .limit(limit)
                .map(FrozenReportForm::readVersion)
                .into(new ArrayList<>());
    }
}
