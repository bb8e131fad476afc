package vn.dondoc.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.dondoc.reporting.report.TaskEvents.DUE;
import static vn.dondoc.reporting.report.TaskEvents.assigned;

import com.mongodb.MongoClientSettings;
import java.time.LocalDate;
import java.util.List;
import org.bson.BsonDocumentReader;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.junit.jupiter.api.Test;
import vn.dondoc.reporting.report.TaskEvents;

class TaskHistoryTests {
    private static final LocalDate START = LocalDate.of(2026, 3, 1);

    @Test
    void theLastStateOfADayIsThatOfItsEnd() {
        var spans = spansOf(assigned("d", "1", "H56.01", DUE)
                .acknowledged()
                .progressed(10)
                .onDay(4)
                .progressed(40)
                .transferred("H56.02"));

        assertThat(spans)
                .extracting(
                        span -> List.of(span.get("from"), span.get("to"), span.get("percent"), span.get("sequence")))
                .containsExactly(
                        List.of("2026-03-01", "2026-03-05", 10, 3L), List.of("2026-03-05", "9999-12-31", 40, 5L));
    }

    @Test
    void anEventWhoseClockIsBehindBelongsToTheDayOfTheOneBefore() {
        var spans = spansOf(assigned("d", "1", "H56.01", DUE)
                .onDay(4)
                .missed()
                .onDay(2)
                .reported(DUE)
                .onDay(5)
                .completed());

        assertThat(spans)
                .extracting(span -> span.getString("from"), span -> span.getString("state"))
                .containsExactly(
                        tuple("2026-03-01", "ASSIGNED"),
                        tuple("2026-03-05", "REPORTED"),
                        tuple("2026-03-06", "COMPLETED"));
    }

    @Test
    void aTaskIsFoundByEveryAgencyThatItConcernedOnce() {
        var stored = historyOf(assigned("d", "1", "H56.01", DUE)
                        .missed()
                        .onDay(1)
                        .transferred("H56.02")
                        .onDay(2)
                        .transferred("H56.03"))
                .toDocument();

        assertThat(stored.getList(TaskSpans.CONCERNED, String.class))
                .containsExactlyInAnyOrder("H56", "H56.01", "H56.02", "H56.03");
    }

    @Test
    void aStoredHistoryGoesOnWhereItWas() {
        var task = assigned("d", "1", "H56.01", DUE).onDay(1).missed();
        var stored = TaskHistory.from(stored(historyOf(task)));

        var next = TaskHistory.after(
                stored, TaskReadModel.afterEvent(task.onDay(9).reported(DUE).last()));

        assertThat(stored(next)).isEqualTo(stored(historyOf(task)));
    }

    @Test
    void aTaskIsReadAsItWasAtTheEndOfADay() {
        var task = assigned("d", "1", "H56.01", DUE).onDay(3).missed();
        var stored = stored(historyOf(task));

        assertThat(TaskReadModel.from(TaskSpans.atEndOf(START.plusDays(2), stored)))
                .isEqualTo(TaskReadModel.afterEvent(task.all().getFirst()));
        assertThat(TaskReadModel.from(TaskSpans.atEndOf(START.plusDays(3), stored)))
                .isEqualTo(TaskReadModel.afterEvent(task.last()));
    }

    /** As the store hands it back. */
    private static Document stored(TaskHistory history) {
        var registry = MongoClientSettings.getDefaultCodecRegistry();
        var bson = history.toDocument().toBsonDocument(Document.class, registry);
        return registry.get(Document.class)
                .decode(new BsonDocumentReader(bson), DecoderContext.builder().build());
    }

    private static TaskHistory historyOf(TaskEvents task) {
        TaskHistory history = null;
        for (var event : task.all()) {
            history = TaskHistory.after(history, TaskReadModel.afterEvent(event));
        }
        return history;
    }

    private static List<Document> spansOf(TaskEvents task) {
        return historyOf(task).toDocument().getList(TaskSpans.FIELD, Document.class);
    }
}
