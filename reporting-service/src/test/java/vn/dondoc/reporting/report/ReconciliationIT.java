package vn.dondoc.reporting.report;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.dondoc.reporting.report.TaskEvents.DUE;
import static vn.dondoc.reporting.report.TaskEvents.assigned;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.reporting.reconciliation.Difference;
import vn.dondoc.reporting.reconciliation.Reconciliation;
import vn.dondoc.reporting.reconciliation.ReconciliationResult;

/** What was changed behind the projection's back is found, named and put right; what is on its way is no difference. */
class ReconciliationIT {
    private static final int PARTITIONS = 3;
    private static final Instant NOW = Instant.parse("2026-03-02T19:30:00Z");

    private final StoredReports stored = new StoredReports();
    private final TaskLog log = new TaskLog(PARTITIONS);
    private final Instance instance = new Instance(stored.database(), log);
    private final Reconciliation reconciliation = new Reconciliation(stored.database());

    @BeforeEach
    void countSomeTasks() {
        IntStream.range(0, PARTITIONS).forEach(instance::takeOver);
        for (int i = 0; i < 9; i++) {
            var task = assigned("d" + i % 3, "1", "H56." + i % 4, i % 2 == 0 ? DUE : null);
            log.send(task.last());
            log.send(task.onDay(3).progressed(20).last());
            log.send(task.onDay(40).completed().last());
        }
        instance.poll(100);
    }

    @AfterEach
    void close() {
        stored.close();
    }

    @Test
    void eachNumberThatWasChangedIsNamedWithWhatItShouldBe() {
        totals().updateOne(eq("_id", "all"), inc("agencies.H56%2E1.COMPLETED_ON_TIME", 2L));
        totals().updateOne(eq("_id", "directive:d1"), inc("items.1.OVERDUE", 1L));

        assertThat(stored.reconcile())
                .extracting(Difference::document, Difference::field)
                .contains(tuple("all", "agencies.H56%2E1.COMPLETED_ON_TIME"), tuple("directive:d1", "items.1.OVERDUE"))
                .hasSize(2);
        assertThat(stored.reconcile())
                .anySatisfy(it -> assertThat(Long.parseLong(it.stored())).isEqualTo(Long.parseLong(it.expected()) + 2));
    }

    @Test
    void totalsThatWereChangedOrLostAreMendedForNowAndForEachDay() {
        Document month = totals().find(gt("_id", "1970")).first();
        totals().updateOne(eq("_id", month.getString("_id")), inc("counts.CANCELLED", 5L));
        totals().updateOne(eq("_id", "all"), set("counts.NO_DEADLINE", 77L));
        totals().deleteOne(eq("_id", "directive:d2"));
        totals().insertOne(new Document("_id", "directive:gone").append("counts", new Document("OVERDUE", 4L)));
        log.send(assigned("d2", "1", "H56.7", DUE).last());

        ReconciliationResult result = reconciliation.run(true, NOW);

        assertThat(result.mended()).isEqualTo(4);
        assertThat(stored.reconcile()).isEmpty();
        var next = new Instance(stored.database(), log); // applies the last batches again, which the lost one had
        IntStream.range(0, PARTITIONS).forEach(next::takeOver);
        next.poll(100);
        assertThat(stored.reconcile()).isEmpty();
        stored.assertExactNow(new Truth(log.events()));
    }

    @Test
    void aTaskWhoseLastDayIsNotAsTheTaskIsNowIsNamed() {
        Document task = tasks().find().first();
        tasks().updateOne(eq("_id", task.getString("_id")), set("percent", 7));

        assertThat(stored.reconcile()).singleElement().satisfies(it -> {
            assertThat(it.document()).isEqualTo("task " + task.getString("_id"));
            assertThat(it.field()).isEqualTo("percent");
            assertThat(it.expected()).isEqualTo("7");
        });
    }

    @Test
    void whileABatchIsCountedAndNotStoredNothingIsSettledAndNothingMended() {
        log.send(assigned("d1", "1", "H56.9", DUE).last());
        var writes = new AtomicInteger();
        var dying = new Instance(stored.database(), log);
        IntStream.range(0, PARTITIONS).forEach(dying::takeOver);
        dying.injectFault((collection, _) -> {
            if (collection.equals("rows") && writes.getAndIncrement() == 0) {
                assertUnsettled();
                throw new Instance.Crash();
            }
        });

        assertThatThrownBy(() -> dying.poll(100)).isInstanceOf(Instance.Crash.class);

        var heir = new Instance(stored.database(), log);
        IntStream.range(0, PARTITIONS).forEach(heir::takeOver);
        heir.poll(100);
        stored.assertExact(log);
    }

    private void assertUnsettled() {
        ReconciliationResult result = reconciliation.run(true, NOW);
        assertThat(result.settled()).isFalse();
        assertThat(result.differences()).isPositive();
        assertThat(result.mended()).isZero();
    }

    private MongoCollection<Document> totals() {
        return stored.database().getCollection("totals");
    }

    private MongoCollection<Document> tasks() {
        return stored.database().getCollection("rows");
    }
}
