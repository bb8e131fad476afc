package vn.dondoc.task.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.directive.Correction;
import vn.dondoc.contracts.task.CoordinatorPart;
import vn.dondoc.contracts.task.Evidence;
import vn.dondoc.contracts.task.Extension;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.task.core.Cancellation;
import vn.dondoc.task.core.Finding;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.deadline.DueDateChange;

/**
 * One thing that happened to a task: who, for which agency, in which role, when, what and why.
 *
 * @param number counts the task's entries from 1
 * @param type what happened
 * @param statusAfter the task after it
 * @param content what was said with it; none where its type says it all
 */
public record HistoryEntry(
        int number,
        Origin origin,
        HistoryEntryType type,
        StatusAfter statusAfter,
        @Nullable Content content) {

    public HistoryEntry {
        content = Content.NONE.equals(content) ? null : content;
    }

    /** @param correlationId ties it to the request it follows from */
    public record Origin(Instant at, Actor actor, String correlationId) {
        private static Origin of(CommandContext context) {
            return new Origin(context.time(), context.actor(), context.trace().correlationId());
        }
    }

    /** What the task came to by it. */
    public record StatusAfter(TaskStatus status, int percent) {}

    /**
     * What was said with it.
     *
     * @param fact what it tells besides its type; none where the type says it all
     * @param text the progress, result or reason as somebody wrote it
     */
    public record Content(
            @Nullable Finding fact, @Nullable String text, List<String> difficulties, List<Evidence> evidence) {
        public static final Content NONE = of(null, null);

        public Content {
            difficulties = List.copyOf(difficulties);
            evidence = List.copyOf(evidence);
        }

        private static Content of(@Nullable Finding fact, @Nullable String text) {
            return new Content(fact, text, List.of(), List.of());
        }

        private static Content of(Finding fact) {
            return of(fact, null);
        }

        private static Content of(Reason reason) {
            return of(null, reason.text());
        }
    }

    /** Whether it tells this, at that instant or later. */
    boolean tells(Finding fact, Instant from) {
        return content != null && fact.equals(content.fact()) && !origin.at().isBefore(from);
    }

    /** Whether it tells these corrections, perhaps among others, which that request made. */
    boolean tells(List<Correction> corrections, String correlationId) {
        return type == HistoryEntryType.CORRECTED
                && origin.correlationId().equals(correlationId)
                && content != null
                && content.fact() != null
                && HistoryFacts.tells(content.fact(), corrections);
    }

    static HistoryEntry of(int number, TaskEvent event) {
        TaskState after = event.step().task();
        return new HistoryEntry(
                number,
                Origin.of(event.step().context()),
                typeOf(event),
                new StatusAfter(after.status(), after.percent()),
                contentOf(event));
    }

    private static HistoryEntryType typeOf(TaskEvent event) {
        return switch (event) {
            case TaskEvent.Assigned _ -> HistoryEntryType.ASSIGNED;
            case TaskEvent.Acknowledged _ -> HistoryEntryType.ACKNOWLEDGED;
            case TaskEvent.StatusUpdated _ -> HistoryEntryType.STATUS_UPDATED;
            case TaskEvent.ResultReported _ -> HistoryEntryType.RESULT_REPORTED;
            case TaskEvent.ResultWithdrawn _ -> HistoryEntryType.RESULT_WITHDRAWN;
            case TaskEvent.Completed _ -> HistoryEntryType.COMPLETED;
            case TaskEvent.Reopened _ -> HistoryEntryType.REOPENED;
            case TaskEvent.Returned _ -> HistoryEntryType.RETURNED;
            case TaskEvent.Declined _ -> HistoryEntryType.DECLINED;
            case TaskEvent.Insisted _ -> HistoryEntryType.INSISTED;
            case TaskEvent.Suspended _ -> HistoryEntryType.SUSPENDED;
            case TaskEvent.Resumed _ -> HistoryEntryType.RESUMED;
            case TaskEvent.Amended _ -> HistoryEntryType.AMENDED;
            case TaskEvent.Corrected _ -> HistoryEntryType.CORRECTED;
            case TaskEvent.CoordinationUpdated _ -> HistoryEntryType.COORDINATION_UPDATED;
            case TaskEvent.OfHandover handover -> typeOf(handover);
            case TaskEvent.DifficultyResolved _ -> HistoryEntryType.DIFFICULTY_RESOLVED;
            case TaskEvent.Cancelled _ -> HistoryEntryType.CANCELLED;
            case TaskEvent.ExtensionRequested _ -> HistoryEntryType.EXTENSION_REQUESTED;
            case TaskEvent.ExtensionDecided _ -> HistoryEntryType.EXTENSION_DECIDED;
            case TaskEvent.DueDateChanged _ -> HistoryEntryType.DUE_DATE_CHANGED;
            case TaskEvent.Reminded(var _, var reached) ->
                HistoryEntryType.of(reached.reminder().kind());
            case TaskEvent.PartReminded(var _, var sent, var _) ->
                HistoryEntryType.ofPart(sent.reminder().kind());
            case TaskEvent.SilenceNoticed _ -> HistoryEntryType.SILENCE_NOTICED;
        };
    }

    private static HistoryEntryType typeOf(TaskEvent.OfHandover event) {
        return switch (event) {
            case TaskEvent.Transferred _, TaskEvent.Succeeded _ -> HistoryEntryType.TRANSFERRED;
            case TaskEvent.PersonInChargeChanged _ -> HistoryEntryType.PERSON_IN_CHARGE_CHANGED;
            case TaskEvent.PartSucceeded _ -> HistoryEntryType.COORDINATION_UPDATED;
            case TaskEvent.TransferUrged _ -> HistoryEntryType.TRANSFER_URGED;
        };
    }

    private static Content contentOf(TaskEvent.OfHandover event) {
        return switch (event) {
            case TaskEvent.Transferred(var _, String from, Reason reason) ->
                Content.of(HistoryFacts.transferred(from), reason.text());
            case TaskEvent.PersonInChargeChanged(var step, String before) ->
                Content.of(HistoryFacts.personInCharge(before, step.task().personInCharge()));
            case TaskEvent.Succeeded(var _, String from) -> Content.of(HistoryFacts.succeeded(from));
            case TaskEvent.PartSucceeded(var _, CoordinatorPart part, String from) ->
                Content.of(HistoryFacts.succeeded(part, from), part.asked());
            case TaskEvent.TransferUrged(var _, String closed) -> Content.of(HistoryFacts.transferUrged(closed));
        };
    }

    private static @Nullable Content contentOf(TaskEvent event) {
        return switch (event) {
            case TaskEvent.Assigned _, TaskEvent.Acknowledged _ -> null;
            case TaskEvent.StatusUpdated(var _, Progress progress) ->
                new Content(null, progress.text(), progress.difficulties(), progress.evidence());
            case TaskEvent.Declined(var _, Reason reason) -> Content.of(reason);
            case TaskEvent.Insisted(var _, Reason reason) -> Content.of(reason);
            case TaskEvent.Suspended(var _, Reason reason) -> Content.of(reason);
            case TaskEvent.Resumed(var _, int days) -> Content.of(HistoryFacts.resumed(days));
            case TaskEvent.Amended(var _, Reason reason) -> Content.of(reason);
            case TaskEvent.Corrected(var _, var corrections, Reason reason) ->
                Content.of(HistoryFacts.corrected(corrections), reason.text());
            case TaskEvent.CoordinationUpdated(var _, CoordinatorPart part, var cause) ->
                Content.of(HistoryFacts.of(part, cause), saidOf(part));
            case TaskEvent.OfHandover handover -> contentOf(handover);
            case TaskEvent.DifficultyResolved(var _, Difficulty difficulty) ->
                new Content(null, textOf(difficulty.resolution()), List.of(difficulty.text()), List.of());
            case TaskEvent.Cancelled(var _, Cancellation it) ->
                Content.of(HistoryFacts.of(it), it.reason().text());
            case TaskEvent.OfResult result -> contentOf(result);
            case TaskEvent.OfDeadline deadline -> contentOf(deadline);
        };
    }

    /** What was written last: why it is not needed any more, what was said, or what is asked. */
    private static @Nullable String saidOf(CoordinatorPart part) {
        return Stream.of(Optional.ofNullable(part.releaseReason()), Optional.ofNullable(part.contribution()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(part.asked());
    }

    private static @Nullable String textOf(Difficulty.@Nullable Resolution resolution) {
        return resolution == null ? null : resolution.text();
    }

    private static @Nullable Content contentOf(TaskEvent.OfResult event) {
        return switch (event) {
            case TaskEvent.ResultReported(var _, Result result) ->
                new Content(null, result.text(), List.of(), result.evidence());
            case TaskEvent.ResultWithdrawn(var _, Reason reason) -> Content.of(reason);
            case TaskEvent.Completed _ -> null;
            case TaskEvent.Reopened(var _, Reason reason) -> Content.of(reason);
            case TaskEvent.Returned(var _, Reason reason) -> Content.of(reason);
        };
    }

    private static Content contentOf(TaskEvent.OfDeadline event) {
        return switch (event) {
            case TaskEvent.ExtensionRequested(var _, Extension asked) ->
                Content.of(HistoryFacts.requested(asked), asked.reason());
            case TaskEvent.ExtensionDecided(var _, Extension decided) ->
                Content.of(HistoryFacts.decided(decided), decided.decision());
            case TaskEvent.DueDateChanged(var _, DueDateChange change) ->
                Content.of(HistoryFacts.of(change), change.reason().stated());
            case TaskEvent.Reminded(var _, var reached) -> Content.of(HistoryFacts.dueOn(reached.dueOn()));
            case TaskEvent.PartReminded(var _, var sent, var _) -> Content.of(HistoryFacts.reminded(sent.part()));
            case TaskEvent.SilenceNoticed(var _, LocalDate lastActivityOn) ->
                Content.of(HistoryFacts.silentSince(lastActivityOn));
        };
    }
}
