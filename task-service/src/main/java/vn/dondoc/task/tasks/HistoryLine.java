package vn.dondoc.task.tasks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.task.Evidence;
import vn.dondoc.platform.messaging.Moment;

/**
 * One thing that happened to a task: who, for which agency, in which role, when, what and why.
 *
 * @param number counts the task's lines from 1
 * @param what happened
 * @param status the state after it
 * @param text the progress, result or reason as it was written
 * @param correlationId ties it to the request it follows from
 */
public record HistoryLine(
        int number,
        Instant at,
        Actor actor,
        What what,
        TaskStatus status,
        int percent,
        @Nullable String text,
        List<String> difficulties,
        List<Evidence> evidence,
        String correlationId) {

    /** The kinds of lines. */
    public enum What {
        ASSIGNED,
        ACKNOWLEDGED,
        STATUS_UPDATED,
        RESULT_REPORTED,
        COMPLETED,
        RETURNED,
        DECLINED,
        DEADLINE_MISSED,
        CANCELLED
    }

    public HistoryLine {
        difficulties = List.copyOf(difficulties);
        evidence = List.copyOf(evidence);
    }

    static HistoryLine of(int number, TaskEvent event) {
        return switch (event) {
            case TaskEvent.Assigned _ -> of(number, What.ASSIGNED, event, null);
            case TaskEvent.Acknowledged _ -> of(number, What.ACKNOWLEDGED, event, null);
            case TaskEvent.StatusUpdated(var _, Progress progress) ->
                of(number, What.STATUS_UPDATED, event, progress.text()).with(progress.difficulties(), List.of());
            case TaskEvent.ResultReported(var _, Result result) ->
                of(number, What.RESULT_REPORTED, event, result.text()).with(List.of(), result.evidence());
            case TaskEvent.Completed _ -> of(number, What.COMPLETED, event, null);
            case TaskEvent.Returned(var _, Reason reason) -> of(number, What.RETURNED, event, reason.text());
            case TaskEvent.Declined(var _, Reason reason) -> of(number, What.DECLINED, event, reason.text());
            case TaskEvent.DeadlineMissed(var _, var dueOn) ->
                of(number, What.DEADLINE_MISSED, event, dueOn.toString());
            case TaskEvent.Cancelled(var _, Reason reason) -> of(number, What.CANCELLED, event, reason.text());
        };
    }

    private static HistoryLine of(int number, What what, TaskEvent event, @Nullable String text) {
        TaskSnapshot task = event.step().task();
        Moment moment = event.step().moment();
        return new HistoryLine(
                number,
                moment.time(),
                moment.actor(),
                what,
                task.status(),
                task.percent(),
                text,
                List.of(),
                List.of(),
                moment.trace().correlationId());
    }

    private HistoryLine with(List<String> difficultiesMet, List<Evidence> files) {
        return new HistoryLine(number, at, actor, what, status, percent, text, difficultiesMet, files, correlationId);
    }
}
