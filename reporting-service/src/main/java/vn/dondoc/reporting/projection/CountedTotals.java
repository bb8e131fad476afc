package vn.dondoc.reporting.projection;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What belongs into which field of which total: of the changes in one batch, or of tasks with all that they ever were. */
public final class CountedTotals {
    private final Map<String, Map<String, Long>> byTotal = new LinkedHashMap<>();

    /** Counts the stored task from its first day on. */
    public void addTask(Document stored) {
        TaskReadModel before = null;
        for (Document span : TaskSpans.of(stored)) {
            LocalDate day = LocalDate.parse(span.getString(TaskSpans.FROM));
            TaskReadModel then = TaskReadModel.from(TaskSpans.atEndOf(day, stored));
            move(before, then, day);
            before = then;
        }
    }

    private void move(@Nullable TaskReadModel before, TaskReadModel after, LocalDate day) {
        if (before != null) {
            before.countKeys(day).forEach(key -> add(key, -1));
        }
        after.countKeys(day).forEach(key -> add(key, 1));
    }

    void add(CountKey key, int by) {
        addOverall(RunningTotals.ALL, key, by);
        DayTotals.idsOf(key.day(), RunningTotals.ALL).forEach(total -> addOverall(total, key, by));
        String directive = RunningTotals.DIRECTIVE + key.directiveId();
        add(directive, key, by);
        add(directive, "items." + MongoFieldName.encode(key.item()) + "." + key.number(), by);
        add(directive, "days." + key.day() + "." + key.number(), by);
    }

    private void addOverall(String total, CountKey key, int by) {
        add(total, key, by);
        key.kind().lines().forEach(line -> add(total, line + "." + key.number(), by));
    }

    private void add(String total, CountKey key, int by) {
        add(total, "counts." + key.number(), by);
        add(total, "agencies." + MongoFieldName.encode(key.agencyId()) + "." + key.number(), by);
    }

    private void add(String total, String field, int by) {
        byTotal.computeIfAbsent(total, _ -> new LinkedHashMap<>()).merge(field, (long) by, Long::sum);
    }

    /** By total and field. */
    Map<String, Map<String, Long>> byTotal() {
        return byTotal;
    }

    /** The numbers of one total by field, which are forgotten here: whoever goes through many keeps only what is open. */
    public Map<String, Long> take(String total) {
        Map<String, Long> taken = byTotal.remove(total);
        return taken == null ? Map.of() : taken;
    }

    /** The totals that were not taken. */
    public Iterable<String> left() {
        return byTotal.keySet().stream().toList();
    }
}
