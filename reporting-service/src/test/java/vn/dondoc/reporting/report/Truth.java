package vn.dondoc.reporting.report;

import static java.util.Objects.requireNonNullElse;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.reporting.projection.MongoFieldName;
import vn.dondoc.reporting.projection.TaskReadModel;

/** What tasks and totals have to be, computed from the events alone: the last event of each task, counted once. */
final class Truth {
    private final Map<String, TaskReadModel> tasks = new HashMap<>();

    Truth(Collection<EventEnvelope<TaskMessage>> events) {
        for (var event : events) {
            tasks.merge(
                    event.subject(),
                    TaskReadModel.afterEvent(event),
                    (one, other) -> one.sequence() > other.sequence() ? one : other);
        }
    }

    Map<String, TaskReadModel> tasks() {
        return tasks;
    }

    /** {@code <total's id>/<field>} and the number there. */
    Map<String, Long> numbers() {
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

    private static void count(TaskReadModel task, String agencyId, String number, Map<String, Long> numbers) {
        String agency = "/agencies/" + agencyId + "/" + number;
        String directive = "directive:" + task.assignment().source().directiveId();
        numbers.merge("all/counts/" + number, 1L, Long::sum);
        numbers.merge("all" + agency, 1L, Long::sum);
        numbers.merge(directive + "/counts/" + number, 1L, Long::sum);
        numbers.merge(directive + agency, 1L, Long::sum);
        numbers.merge(directive + "/items/" + task.assignment().source().item() + "/" + number, 1L, Long::sum);
    }

    /** The same of what is stored; zeros say nothing. */
    static Map<String, Long> numbersIn(Iterable<Document> totals) {
        var numbers = new TreeMap<String, Long>();
        for (Document total : totals) {
            String id = total.getString("_id");
            collect(id + "/counts", total.get("counts", new Document()), numbers);
            total.get("agencies", new Document())
                    .forEach((name, counts) ->
                            collect(id + "/agencies/" + MongoFieldName.decode(name), (Document) counts, numbers));
            total.get("items", new Document())
                    .forEach((name, counts) ->
                            collect(id + "/items/" + MongoFieldName.decode(name), (Document) counts, numbers));
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
