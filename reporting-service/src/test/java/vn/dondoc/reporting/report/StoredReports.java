package vn.dondoc.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bson.Document;
import vn.dondoc.platform.access.AgencyScope;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.reporting.dimension.Dimension;
import vn.dondoc.reporting.dimension.TaskListFilter;
import vn.dondoc.reporting.directory.Agencies;
import vn.dondoc.reporting.projection.TaskReadModel;
import vn.dondoc.reporting.reconciliation.Difference;
import vn.dondoc.reporting.reconciliation.Reconciliation;

/** A database of the test's own, and what has to be in it. */
final class StoredReports implements AutoCloseable {
    private static final MongoClient CLIENT = MongoClients.create(TestStores.mongoUri("admin"));
    private static final int ALL = 100_000;
    /** Of which each day is read from other documents than the lines by agency are. */
    private static final List<Dimension> KEPT =
            List.of(Dimension.FIELD, Dimension.URGENCY, Dimension.ASSIGNER, Dimension.SIGNER);

    private final MongoDatabase database = CLIENT.getDatabase(TestStores.freshDatabase());
    private final ReportQueries reports = new ReportQueries(database, new Agencies(database));
    private final BreakdownChecks breakdowns = new BreakdownChecks(database, reports);

    MongoDatabase database() {
        return database;
    }

    /** Does a part of a bulk write, as a process that dies in it would. */
    void writeSome(String collection, List<? extends WriteModel<Document>> writes) {
        for (var write : writes) {
            database.getCollection(collection).bulkWrite(List.of(write));
        }
    }

    /** By now, and at the end of each day. */
    void assertExact(TaskLog log) {
        var truth = new Truth(log.events());
        assertExactNow(truth);
        var days = new TreeSet<>(truth.days());
        truth.days().forEach(day -> days.add(day.minusDays(1)));
        days.forEach(day -> assertExactAtEndOf(day, new Truth(log.events(), day)));
        assertThat(reconcile()).isEmpty();
    }

    /** All numbers that differ from a fresh count by the service itself. */
    List<Difference> reconcile() {
        var result = new Reconciliation(database).run(false, Instant.EPOCH);
        assertThat(result.settled()).isTrue();
        assertThat(result.first()).hasSize((int) result.differences());
        return result.first();
    }

    /** By each dimension, of slices and for a small scope too, each figure with its tasks: by now and at the end of a day. */
    void assertBreakdowns(TaskLog log) {
        var truth = new Truth(log.events());
        breakdowns.assertAll(truth, null);
        breakdowns.assertMatrices(truth, null);
        var days = truth.days();
        LocalDate middle = days.stream().skip(days.size() / 2).findFirst().orElseThrow();
        breakdowns.assertAll(new Truth(log.events(), middle), middle);
        breakdowns.assertMatrices(new Truth(log.events(), middle), middle);
    }

    void assertExactNow(Truth truth) {
        var tasks = new HashMap<String, TaskReadModel>();
        database.getCollection("rows")
                .find()
                .batchSize(ALL)
                .forEach(stored -> tasks.put(stored.getString("_id"), TaskReadModel.from(stored)));
        assertThat(tasks).isEqualTo(truth.tasks());
        assertThat(Truth.numbersIn(database.getCollection("totals").find().batchSize(ALL)))
                .isEqualTo(truth.numbers());
    }

    private void assertExactAtEndOf(LocalDate day, Truth truth) {
        Map<String, TaskReadModel> tasks =
                reports.tasks(TaskListFilter.ALL, null, ALL, AgencyScope.ALL, day).tasks().stream()
                        .map(TaskListItem::task)
                        .collect(Collectors.toMap(TaskReadModel::taskId, task -> task));
        assertThat(tasks).as("at the end of %s", day).isEqualTo(truth.tasks());
        assertThat(numbersAtEndOf(day)).as("at the end of %s", day).isEqualTo(truth.numbersOfAgenciesAndDirectives());
        for (Dimension dimension : KEPT) {
            breakdowns.assertKept(dimension, truth, day);
        }
    }

    private Map<String, Long> numbersAtEndOf(LocalDate day) {
        var numbers = new TreeMap<String, Long>();
        collect("all/counts", reports.summary(AgencyScope.ALL, day).total(), numbers);
        for (ReportLine line :
                reports.byAgency(null, false, AgencyScope.ALL, day).lines()) {
            collect("all/agencies/" + line.key(), line, numbers);
        }
        for (ReportLine directive :
                reports.byDirective(null, ALL, AgencyScope.ALL, day).lines()) {
            String id = "directive:" + directive.key();
            collect(id + "/counts", directive, numbers);
            for (ReportLine line : reports.byAgency(directive.key(), false, AgencyScope.ALL, day)
                    .lines()) {
                collect(id + "/agencies/" + line.key(), line, numbers);
            }
            for (ReportLine line :
                    reports.byItem(directive.key(), AgencyScope.ALL, day).lines()) {
                collect(id + "/items/" + line.key(), line, numbers);
            }
        }
        return numbers;
    }

    private static void collect(String prefix, ReportLine line, Map<String, Long> numbers) {
        line.counts().byCategory().forEach((category, number) -> numbers.put(prefix + "/" + category, number));
        numbers.put(prefix + "/FIRST_MISSES", line.counts().firstMisses());
        numbers.values().removeIf(number -> number == 0);
    }

    @Override
    public void close() {
        database.drop();
    }
}
