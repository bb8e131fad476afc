package vn.dondoc.reporting.report;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bson.Document;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.reporting.projection.MongoFieldName;
import vn.dondoc.reporting.projection.TaskReadModel;

/** What tasks and totals have to be, computed from the events alone: the last event of each task until a day, counted once. */
public final class Truth {
    private final Map<String, TaskReadModel> tasks = new HashMap<>();
    private final SortedSet<LocalDate> days = new TreeSet<>();

    Truth(Collection<EventEnvelope<TaskMessage>> events) {
        this(events, LocalDate.MAX);
    }

    /** An event belongs to its day in Viet Nam, or to that of an earlier event of the task, whichever is later. */
    public Truth(Collection<EventEnvelope<TaskMessage>> events, LocalDate until) {
        Map<String, List<EventEnvelope<TaskMessage>>> byTask = events.stream()
                .sorted(Comparator.comparingLong(EventEnvelope::sequence))
                .collect(Collectors.groupingBy(EventEnvelope::subject));
        byTask.forEach((task, its) -> {
            LocalDate day = LocalDate.MIN;
            for (var event : its) {
                LocalDate own = VietnamTime.dayOf(event.time());
                day = own.isAfter(day) ? own : day;
                days.add(day);
                if (!day.isAfter(until)) {
                    tasks.put(task, TaskReadModel.afterEvent(event));
                }
            }
        });
    }

    /** All on which something changed. */
    SortedSet<LocalDate> days() {
        return days;
    }

    Map<String, TaskReadModel> tasks() {
        return tasks;
    }

    /** {@code <total's id>/<field>} and the number there. */
    public Map<String, Long> numbers() {
        var numbers = new TreeMap<String, Long>();
        for (TaskReadModel task : tasks.values()) {
            String lead = task.assignment().leadAgencyId();
            count(task, lead, task.standing().category().name(), numbers);
            var dueDates = task.standing().dueDates();
            if (dueDates.missedOn() != null) {
                count(task, requireNonNullElse(dueDates.missedByAgencyId(), lead), "FIRST_MISSES", numbers);
            }
        }
        return numbers;
    }

    /** The same without the lines by field, urgency and assigner. */
    Map<String, Long> numbersOfAgenciesAndDirectives() {
        var numbers = new TreeMap<>(numbers());
        numbers.keySet().removeIf(key -> key.matches("all/(fields|urgencies|assigners)/.*"));
        return numbers;
    }

    private static void count(TaskReadModel task, String agencyId, String number, Map<String, Long> numbers) {
        String agency = "/agencies/" + agencyId + "/" + number;
        String directive = "directive:" + task.assignment().source().directiveId();
        numbers.merge("all/counts/" + number, 1L, Long::sum);
        numbers.merge("all" + agency, 1L, Long::sum);
        var fields = task.assignment().fields().isEmpty()
                ? List.of("none")
                : task.assignment().fields();
        fields.stream().distinct().forEach(field -> numbers.merge("all/fields/" + field + "/" + number, 1L, Long::sum));
        var urgency = task.assignment().urgency();
        numbers.merge("all/urgencies/" + (urgency == Urgency.UNKNOWN ? "none" : urgency) + "/" + number, 1L, Long::sum);
        numbers.merge("all/assigners/" + task.assignment().assigningAgencyId() + "/" + number, 1L, Long::sum);
        numbers.merge(directive + "/counts/" + number, 1L, Long::sum);
        numbers.merge(directive + agency, 1L, Long::sum);
        numbers.merge(directive + "/items/" + task.assignment().source().item() + "/" + number, 1L, Long::sum);
    }

    /** The same of what is stored as of now; zeros say nothing. */
    static Map<String, Long> numbersIn(Iterable<Document> totals) {
        var numbers = new TreeMap<String, Long>();
        for (Document total : totals) {
            String id = total.getString("_id");
            if (Character.isDigit(id.charAt(0))) {
                continue; // of a day, a month or a year
            }
            collect(id + "/counts", total.get("counts", new Document()), numbers);
            for (String lines : List.of("agencies", "fields", "urgencies", "assigners", "items")) {
                total.get(lines, new Document())
                        .forEach((name, counts) -> collect(
                                id + "/" + lines + "/" + MongoFieldName.decode(name), (Document) counts, numbers));
            }
        }
        return numbers;
    }

    private static void collect(String prefix, Document counts, Map<String, Long> numbers) {
        counts.forEach((category, number) -> {
            long value = ((Number) number).longValue();
            if (value != 0) {
                numbers.put(prefix + "/" + category, value);
            }
        });
    }
}
