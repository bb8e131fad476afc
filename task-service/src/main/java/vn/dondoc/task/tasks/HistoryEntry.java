package vn.dondoc.task.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.task.CoordinatorPart;
import vn.dondoc.contracts.task.Evidence;
import vn.dondoc.contracts.task.Extension;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.deadline.DueDateChange;
import vn.dondoc.task.reminder.ScheduledReminder;

/**
 * One thing that happened to a task: who, for which agency, in which role, when, what and why.
 *
 * @param number counts the task's lines from 1
 * @param type happened
 * @param status the state after it
 * @param text the progress, result or reason as it was written
 * @param correlationId ties it to the request it follows from
 */
public record HistoryEntry(
        int number,
        Instant at,
        Actor actor,
        What type,
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
        INSISTED,
        TRANSFERRED,
        SUSPENDED,
        RESUMED,
        AMENDED,
        EXTENSION_REQUESTED,
        EXTENSION_DECIDED,
        DUE_DATE_CHANGED,
        COORDINATION_UPDATED,
        DIFFICULTY_RESOLVED,
        DUE_SOON,
        DUE_TODAY,
        DEADLINE_MISSED,
        ESCALATED,
        SILENCE_NOTICED,
        CANCELLED;

        private static What of(ScheduledReminder rung) {
            return switch (rung.kind()) {
                case DUE_SOON -> DUE_SOON;
                case DUE_TODAY -> DUE_TODAY;
                case MISSED -> DEADLINE_MISSED;
                case ESCALATED -> ESCALATED;
            };
        }
    }

    public HistoryEntry {
        difficulties = List.copyOf(difficulties);
        evidence = List.copyOf(evidence);
    }

    static HistoryEntry of(int number, TaskEvent event) {
        return switch (event) {
            case TaskEvent.Assigned _ -> of(number, What.ASSIGNED, event, null);
            case TaskEvent.Acknowledged _ -> of(number, What.ACKNOWLEDGED, event, null);
            case TaskEvent.StatusUpdated(var _, Progress progress) ->
                of(number, What.STATUS_UPDATED, event, progress.text())
                        .with(progress.difficulties(), progress.evidence());
            case TaskEvent.ResultReported(var _, Result result) ->
                of(number, What.RESULT_REPORTED, event, result.text()).with(List.of(), result.evidence());
            case TaskEvent.Completed _ -> of(number, What.COMPLETED, event, null);
            case TaskEvent.Returned(var _, Reason reason) -> of(number, What.RETURNED, event, reason.text());
            case TaskEvent.Declined(var _, Reason reason) -> of(number, What.DECLINED, event, reason.text());
            case TaskEvent.Insisted(var _, Reason reason) -> of(number, What.INSISTED, event, reason.text());
            case TaskEvent.Transferred(var _, String from, Reason reason) ->
                of(number, What.TRANSFERRED, event, "%s: %s".formatted(from, reason.text()));
            case TaskEvent.Suspended(var _, Reason reason) -> of(number, What.SUSPENDED, event, reason.text());
            case TaskEvent.Resumed(var _, int days) -> of(number, What.RESUMED, event, Integer.toString(days));
            case TaskEvent.Amended(var _, Reason reason) -> of(number, What.AMENDED, event, reason.text());
            case TaskEvent.CoordinationUpdated(var _, CoordinatorPart part) ->
                of(number, What.COORDINATION_UPDATED, event, described(part));
            case TaskEvent.DifficultyResolved(var _, Difficulty difficulty) ->
                of(number, What.DIFFICULTY_RESOLVED, event, difficulty.resolution())
                        .with(List.of(difficulty.text()), List.of());
            case TaskEvent.Cancelled(var _, Reason reason) -> of(number, What.CANCELLED, event, reason.text());
            case TaskEvent.OfDeadline deadline -> of(number, deadline);
        };
    }

    private static HistoryEntry of(int number, TaskEvent.OfDeadline event) {
        return switch (event) {
            case TaskEvent.ExtensionRequested(var _, Extension asked) ->
                of(number, What.EXTENSION_REQUESTED, event, "%s: %s".formatted(asked.proposedDueOn(), asked.reason()));
            case TaskEvent.ExtensionDecided(var _, Extension decided) ->
                of(number, What.EXTENSION_DECIDED, event, verdict(decided));
            case TaskEvent.DueDateChanged(var _, DueDateChange change) ->
                of(number, What.DUE_DATE_CHANGED, event, described(change));
            case TaskEvent.Reminded(var _, ScheduledReminder rung, LocalDate dueOn, var _, var _) ->
                of(number, What.of(rung), event, dueOn.toString());
            case TaskEvent.SilenceNoticed(var _, LocalDate heardOn) ->
                of(number, What.SILENCE_NOTICED, event, heardOn.toString());
        };
    }

    private static String verdict(Extension decided) {
        return Stream.of(decided.state(), decided.offeredDueOn(), decided.decision())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(": "));
    }

    private static String described(DueDateChange change) {
        return "%s → %s: %s"
                .formatted(
                        day(change.before(), change.timeBefore()),
                        day(change.after(), change.timeAfter()),
                        change.reason());
    }

    private static Object day(@Nullable LocalDate day, @Nullable LocalTime time) {
        return time == null ? orDash(day) : "%s %s".formatted(day, time);
    }

    private static String described(CoordinatorPart part) {
        String said = part.contribution() == null ? part.asked() : part.contribution();
        return "%s, %s: %s".formatted(part.name(), part.state(), orDash(said));
    }

    private static Object orDash(@Nullable Object value) {
        return value == null ? "–" : value;
    }

    private static HistoryEntry of(int number, What what, TaskEvent event, @Nullable String text) {
        TaskState task = event.step().task();
        CommandContext context = event.step().context();
        return new HistoryEntry(
                number,
                context.time(),
                context.actor(),
                what,
                task.status(),
                task.percent(),
                text,
                List.of(),
                List.of(),
                context.trace().correlationId());
    }

    private HistoryEntry with(List<String> difficultiesMet, List<Evidence> files) {
        return new HistoryEntry(number, at, actor, type, status, percent, text, difficultiesMet, files, correlationId);
    }
}
