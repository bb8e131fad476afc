package vn.dondoc.contracts.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.Message;
import vn.dondoc.contracts.directive.Correction;

/** What happens to a task. */
public sealed interface TaskMessage extends Message {
    TaskFacts task();

    record Assigned(TaskFacts task, Actor actor) implements TaskMessage {}

    record Acknowledged(TaskFacts task, Actor actor) implements TaskMessage {}

    /** The lead agency reported progress, and the difficulties it met. */
    record StatusUpdated(TaskFacts task, String text, List<String> difficulties, List<Evidence> evidence, Actor actor)
            implements TaskMessage {
        public StatusUpdated {
            difficulties = List.copyOf(difficulties);
            evidence = List.copyOf(evidence);
        }
    }

    /** The result was handed in and waits for confirmation. */
    record ResultReported(TaskFacts task, String text, List<Evidence> evidence, Actor actor) implements TaskMessage {
        public ResultReported {
            evidence = List.copyOf(evidence);
        }
    }

    /** The lead took the result back before it was decided: as if it had not been handed in. */
    record ResultWithdrawn(TaskFacts task, String reason, Actor actor) implements TaskMessage {}

    /** The result was confirmed; the day it was handed in decides whether that was in time. */
    record Completed(TaskFacts task, Actor actor) implements TaskMessage {}

    /** A wrong confirmation was taken back: the result waits for confirmation again. */
    record Reopened(TaskFacts task, String reason, Actor actor) implements TaskMessage {}

    /** The result was sent back. */
    record Returned(TaskFacts task, String reason, Actor actor) implements TaskMessage {}

    record Declined(TaskFacts task, String reason, Actor actor) implements TaskMessage {}

    /** The assigner stands by the task after it was declined. */
    record Insisted(TaskFacts task, String reason, Actor actor) implements TaskMessage {}

    /** That somebody else goes on with work in the task, or has to. */
    sealed interface OfHandover extends TaskMessage {}

    /**
     * Another agency leads from now on, and has to acknowledge.
     *
     * @param reason what somebody wrote, or the name of the cause where nobody did: the released form demands one
     * @param cause none where somebody decided it
     */
    record Transferred(
            TaskFacts task,
            String fromAgencyId,
            String reason,
            Actor actor,
            @Nullable TransferCause cause) implements OfHandover {

        public static Transferred bySuccession(TaskFacts task, String fromAgencyId, Actor actor) {
            return new Transferred(
                    task, fromAgencyId, TransferCause.SUCCESSION.name(), actor, TransferCause.SUCCESSION);
        }
    }

    /**
     * The lead put another official in charge of the task, or nobody; {@code task} has who it is now.
     *
     * @param before the id of who was in charge; none where nobody was
     */
    record PersonInChargeChanged(TaskFacts task, @Nullable String before, Actor actor) implements OfHandover {}

    /** Until the task is resumed its deadline does not run. */
    record Suspended(TaskFacts task, String reason, Actor actor) implements TaskMessage {}

    /** @param workingDays how many the suspension took; by so many the due date moved, unless it was missed before */
    record Resumed(TaskFacts task, int workingDays, Actor actor) implements TaskMessage {}

    /** The directive was amended, and the task with it. */
    record Amended(TaskFacts task, String reason, Actor actor) implements TaskMessage {}

    /**
     * The directive was corrected, and the task says so too; nothing else is asked, and a finished task stays finished.
     *
     * @param corrections what of the directive and of the task's item was wrong; long texts are cut
     */
    record Corrected(TaskFacts task, List<Correction> corrections, String reason, Actor actor) implements TaskMessage {
        public Corrected {
            corrections = List.copyOf(corrections);
        }
    }

    record ExtensionRequested(TaskFacts task, Extension extension, Actor actor) implements TaskMessage {}

    /** Approved, refused, countered, withdrawn or lapsed: the extension says which. */
    record ExtensionDecided(TaskFacts task, Extension extension, Actor actor) implements TaskMessage {}

    /**
     * The due date moved or became known; {@code task} has the new one.
     *
     * @param reason what somebody wrote, or the name of the cause where nobody did: the released form demands one
     * @param clockStop for what time it moved, where the cause is that the clock stood; none in events from before it was told
     */
    record DueDateChanged(
            TaskFacts task,
            @Nullable LocalDate before,
            DueDateCause cause,
            String reason,
            Actor actor,
            @Nullable ClockStop clockStop)
            implements TaskMessage {

        public DueDateChanged(
                TaskFacts task, @Nullable LocalDate before, DueDateCause cause, String reason, Actor actor) {
            this(task, before, cause, reason, actor, null);
        }

        /** @param stated what somebody wrote; none where nobody did */
        public static DueDateChanged of(
                TaskFacts task, @Nullable LocalDate before, DueDateCause cause, @Nullable String stated, Actor actor) {
            return new DueDateChanged(task, before, cause, Objects.requireNonNullElse(stated, cause.name()), actor);
        }

        public DueDateChanged after(@Nullable ClockStop stop) {
            return new DueDateChanged(task, before, cause, reason, actor, stop);
        }

        /** What somebody wrote; none where nobody did. */
        public Optional<String> statedReason() {
            return Optional.of(reason).filter(text -> !text.equals(cause.name()));
        }
    }

    /** What happened to the part of a coordinating party. */
    sealed interface OfPart extends TaskMessage {
        CoordinatorPart part();
    }

    /**
     * A coordinating party was asked, reported its progress, finished or was released.
     *
     * @param cause none where somebody asked, reported or released for its own sake
     * @param fromAgencyId the closed agency, where the cause is that another one succeeds it
     */
    record CoordinationUpdated(
            TaskFacts task,
            CoordinatorPart part,
            Actor actor,
            @Nullable CoordinationCause cause,
            @Nullable String fromAgencyId)
            implements OfPart {}

    /** The date of a part comes near; that of the task is another. */
    record CoordinationDueSoon(TaskFacts task, CoordinatorPart part, Reminder reminder, Actor actor)
            implements OfPart {}

    /** The date of a part has passed, and the part is not done. */
    record CoordinationMissed(TaskFacts task, CoordinatorPart part, Reminder reminder, Actor actor) implements OfPart {}

    record DifficultyResolved(TaskFacts task, int number, String difficulty, String resolution, Actor actor)
            implements TaskMessage {}

    record DueSoon(TaskFacts task, Reminder reminder, Actor actor) implements TaskMessage {}

    record DueToday(TaskFacts task, Reminder reminder, Actor actor) implements TaskMessage {}

    /**
     * The due date passed without a result. One event per due date; the first miss of a task is a permanent fact.
     *
     * @param dueOn the date that was missed
     */
    record DeadlineMissed(TaskFacts task, LocalDate dueOn, Reminder reminder, Actor actor) implements TaskMessage {}

    /**
     * The task is still open, this many working days after its due date was missed.
     *
     * @param rung from 1, each for the next higher role
     */
    record Escalated(TaskFacts task, int rung, int workingDaysLate, Reminder reminder, Actor actor)
            implements TaskMessage {}

    /** Nothing was heard of the task for longer than its reporting period. */
    record SilenceNoticed(TaskFacts task, LocalDate lastHeardOn, Actor actor) implements TaskMessage {}

    /**
     * An agency that leads the task, or has an open part of it, is closed, and nobody succeeds it: the assigner has to see to it.
     * Told again from time to time while that is so.
     */
    record TransferUrged(TaskFacts task, String agencyId, Actor actor) implements OfHandover {}

    /**
     * The task was withdrawn, or its directive does not ask for it any more.
     *
     * @param reason as it was written, of the withdrawal or of what happened to the directive
     * @param cause none in events from before it was told
     * @param replacedByNumber of the directive that replaces the task's own, when that is the cause
     */
    record Cancelled(
            TaskFacts task,
            String reason,
            Actor actor,
            @Nullable CancellationCause cause,
            @Nullable String replacedByNumber)
            implements TaskMessage {}
}
