package vn.dondoc.task.tasks;

import java.time.Instant;
import java.time.LocalDate;
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
import vn.dondoc.task.deadline.DueDate;
import vn.dondoc.task.deadline.DueDateChange;

/**
 * One thing that happened to a task: who, for which agency, in which role, when, what and why.
 *
 * @param number counts the task's entries from 1
 * @param type what happened
 * @param status the state after it
 * @param correlationId ties it to the request it follows from
 */
public record HistoryEntry(
        int number,
        Instant at,
        Actor actor,
        HistoryEntryType type,
        TaskStatus status,
        int percent,
        Content content,
        String correlationId) {

    /**
     * What was said with it.
     *
     * @param text the progress, result or reason as it was written
     */
    public record Content(@Nullable String text, List<String> difficulties, List<Evidence> evidence) {
        public Content {
            difficulties = List.copyOf(difficulties);
            evidence = List.copyOf(evidence);
        }

        private static Content of(@Nullable String text) {
            return new Content(text, List.of(), List.of());
        }
    }

    static HistoryEntry of(int number, TaskEvent event) {
        CommandContext context = event.step().context();
        Lifecycle lifecycle = event.step().task().lifecycle();
        return new HistoryEntry(
                number,
                context.time(),
                context.actor(),
                typeOf(event),
                lifecycle.status(),
                lifecycle.percent(),
                contentOf(event),
                context.trace().correlationId());
    }

    private static HistoryEntryType typeOf(TaskEvent event) {
        return switch (event) {
            case TaskEvent.Assigned _ -> HistoryEntryType.ASSIGNED;
            case TaskEvent.Acknowledged _ -> HistoryEntryType.ACKNOWLEDGED;
            case TaskEvent.StatusUpdated _ -> HistoryEntryType.STATUS_UPDATED;
            case TaskEvent.ResultReported _ -> HistoryEntryType.RESULT_REPORTED;
            case TaskEvent.Completed _ -> HistoryEntryType.COMPLETED;
            case TaskEvent.Returned _ -> HistoryEntryType.RETURNED;
            case TaskEvent.Declined _ -> HistoryEntryType.DECLINED;
            case TaskEvent.Insisted _ -> HistoryEntryType.INSISTED;
            case TaskEvent.Transferred _ -> HistoryEntryType.TRANSFERRED;
            case TaskEvent.Suspended _ -> HistoryEntryType.SUSPENDED;
            case TaskEvent.Resumed _ -> HistoryEntryType.RESUMED;
            case TaskEvent.Amended _ -> HistoryEntryType.AMENDED;
            case TaskEvent.CoordinationUpdated _ -> HistoryEntryType.COORDINATION_UPDATED;
            case TaskEvent.DifficultyResolved _ -> HistoryEntryType.DIFFICULTY_RESOLVED;
            case TaskEvent.Cancelled _ -> HistoryEntryType.CANCELLED;
            case TaskEvent.ExtensionRequested _ -> HistoryEntryType.EXTENSION_REQUESTED;
            case TaskEvent.ExtensionDecided _ -> HistoryEntryType.EXTENSION_DECIDED;
            case TaskEvent.DueDateChanged _ -> HistoryEntryType.DUE_DATE_CHANGED;
            case TaskEvent.Reminded(var _, var reached) ->
                HistoryEntryType.of(reached.reminder().kind());
            case TaskEvent.SilenceNoticed _ -> HistoryEntryType.SILENCE_NOTICED;
        };
    }

    private static Content contentOf(TaskEvent event) {
        return switch (event) {
            case TaskEvent.Assigned _, TaskEvent.Acknowledged _, TaskEvent.Completed _ -> Content.of(null);
            case TaskEvent.StatusUpdated(var _, Progress progress) ->
                new Content(progress.text(), progress.difficulties(), progress.evidence());
            case TaskEvent.ResultReported(var _, Result result) ->
                new Content(result.text(), List.of(), result.evidence());
            case TaskEvent.Returned(var _, Reason reason) -> Content.of(reason.text());
            case TaskEvent.Declined(var _, Reason reason) -> Content.of(reason.text());
            case TaskEvent.Insisted(var _, Reason reason) -> Content.of(reason.text());
            case TaskEvent.Transferred(var _, String from, Reason reason) ->
                Content.of("%s: %s".formatted(from, reason.text()));
            case TaskEvent.Suspended(var _, Reason reason) -> Content.of(reason.text());
            case TaskEvent.Resumed(var _, int days) -> Content.of(Integer.toString(days));
            case TaskEvent.Amended(var _, Reason reason) -> Content.of(reason.text());
            case TaskEvent.CoordinationUpdated(var _, CoordinatorPart part) -> Content.of(described(part));
            case TaskEvent.DifficultyResolved(var _, Difficulty difficulty) ->
                new Content(difficulty.resolution(), List.of(difficulty.text()), List.of());
            case TaskEvent.Cancelled(var _, Reason reason) -> Content.of(reason.text());
            case TaskEvent.OfDeadline deadline -> Content.of(described(deadline));
        };
    }

    private static String described(TaskEvent.OfDeadline event) {
        return switch (event) {
            case TaskEvent.ExtensionRequested(var _, Extension asked) ->
                "%s: %s".formatted(asked.proposedDueOn(), asked.reason());
            case TaskEvent.ExtensionDecided(var _, Extension decided) -> verdict(decided);
            case TaskEvent.DueDateChanged(var _, DueDateChange change) ->
                "%s → %s: %s".formatted(described(change.before()), described(change.after()), change.reason());
            case TaskEvent.Reminded(var _, var reached) -> reached.dueOn().toString();
            case TaskEvent.SilenceNoticed(var _, LocalDate lastActivityOn) -> lastActivityOn.toString();
        };
    }

    private static String verdict(Extension decided) {
        return Stream.of(decided.state(), decided.offeredDueOn(), decided.decision())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(": "));
    }

    private static Object described(@Nullable DueDate due) {
        return due == null || due.time() == null
                ? orDash(due == null ? null : due.date())
                : "%s %s".formatted(due.date(), due.time());
    }

    private static String described(CoordinatorPart part) {
        String said = part.contribution() == null ? part.asked() : part.contribution();
        return "%s, %s: %s".formatted(part.name(), part.state(), orDash(said));
    }

    private static Object orDash(@Nullable Object value) {
        return value == null ? "–" : value;
    }

    public @Nullable String text() {
        return content.text();
    }

    public List<String> difficulties() {
        return content.difficulties();
    }

    public List<Evidence> evidence() {
        return content.evidence();
    }
}
