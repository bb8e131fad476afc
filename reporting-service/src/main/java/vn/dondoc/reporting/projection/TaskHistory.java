package vn.dondoc.reporting.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.vietnam.VietnamTime;

/**
 * A task as it is by now and as it was at the end of each day before. The days are those of its events in Viet Nam; an event
 * whose clock was behind belongs to the day of the event before it, so days never go against the sequence.
 *
 * <p>Stored are the states in {@code spans}, each from the day at whose end it was reached until before the next one's day, so
 * a past day is a condition on one of them. All but the directive's words stands in a span: a corrected text is shown as it
 * should have been.
 *
 * @param since the day of the last event
 * @param past the spans before, as they are stored
 */
record TaskHistory(TaskReadModel task, LocalDate since, List<Document> past) {
    private static final LocalDate FIRST_DAY = LocalDate.EPOCH;
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 30);
    private static final String NO_END = "9999-12-31";

    TaskHistory {
        past = List.copyOf(past);
    }

    /** @param before none for a new task */
    static TaskHistory after(@Nullable TaskHistory before, TaskReadModel next) {
        LocalDate day = dayOf(next.updatedAt());
        if (before == null) {
            return new TaskHistory(next, day, List.of());
        }
        if (!day.isAfter(before.since)) {
            return new TaskHistory(next, before.since, before.past);
        }
        var past = new ArrayList<>(before.past);
        past.add(before.span(day.toString()));
        return new TaskHistory(next, day, past);
    }

    /** As texts days sort by time from the year 0 to 9999 only; no clock is that wrong. */
    private static LocalDate dayOf(Instant time) {
        LocalDate day = VietnamTime.dayOf(time);
        if (day.isBefore(FIRST_DAY)) {
            return FIRST_DAY;
        }
        return day.isAfter(LAST_DAY) ? LAST_DAY : day;
    }

    static TaskHistory from(Document stored) {
        List<Document> spans = stored.getList(TaskSpans.FIELD, Document.class);
        return new TaskHistory(
                TaskReadModel.from(stored),
                LocalDate.parse(spans.getLast().getString(TaskSpans.FROM)),
                spans.subList(0, spans.size() - 1));
    }

    Document toDocument() {
        var spans = new ArrayList<>(past);
        spans.add(span(NO_END));
        return task.toDocument().append(TaskSpans.FIELD, spans).append(TaskSpans.CONCERNED, concernedIn(spans));
    }

    private Document span(String to) {
        Document span = new Document(TaskSpans.FROM, since.toString()).append(TaskSpans.TO, to);
        task.toDocument().forEach((field, value) -> {
            if (!TaskSpans.OUTSIDE.contains(field)) {
                span.append(field, value);
            }
        });
        return span;
    }

    private static List<String> concernedIn(List<Document> spans) {
        return spans.stream()
                .flatMap(span -> Stream.of(
                                TaskReadModel.COUNTED_FOR, TaskReadModel.MISS_COUNTED_FOR, TaskAssignment.COORDINATORS)
                        .flatMap(field -> span.getList(field, String.class, List.of()).stream()))
                .distinct()
                .toList();
    }
}
