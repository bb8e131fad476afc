package vn.dondoc.notification.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Field;
import vn.dondoc.contracts.directive.Correction;
import vn.dondoc.contracts.task.CancellationCause;
import vn.dondoc.contracts.task.ClockStop;
import vn.dondoc.contracts.task.ClockStopCause;
import vn.dondoc.contracts.task.CoordinatorPart;
import vn.dondoc.contracts.task.DueDateCause;
import vn.dondoc.contracts.task.Extension;
import vn.dondoc.contracts.task.LapseCause;
import vn.dondoc.contracts.task.Reminder;
import vn.dondoc.contracts.task.TaskMessage;

/** What a notice says besides its tasks, by what happened to them. Stored by {@link NoticeDetailsConverter}. */
public sealed interface NoticeDetails {

    /** The tasks say it all, such as those newly assigned. */
    record NoDetails() implements NoticeDetails {}

    /** A step of a task and what whoever took it gave as reason, or said. */
    record StatedReason(String reason) implements NoticeDetails {}

    /** The work goes on after a suspension of so many working days. */
    record Resumption(int workingDays) implements NoticeDetails {}

    /** Another agency leads now. */
    record LeadTransfer(String formerLeadId, String reason) implements NoticeDetails {
        @Override
        public String otherAgencyId() {
            return formerLeadId;
        }
    }

    /** The lead is closed, and another agency succeeds it. */
    record LeadSuccession(String formerLeadId) implements NoticeDetails {
        @Override
        public String otherAgencyId() {
            return formerLeadId;
        }
    }

    /** A coordinating agency is closed, and another one goes on with its part. */
    record PartSuccession(String formerAgencyId, String successorName) implements NoticeDetails {
        @Override
        public String otherAgencyId() {
            return formerAgencyId;
        }
    }

    /** An agency with work in the tasks is closed, and nobody succeeds it. */
    record ClosedAgency(String agencyId) implements NoticeDetails {
        @Override
        public String otherAgencyId() {
            return agencyId;
        }
    }

    /** @param corrections of the directive itself; those of an item are said with its task */
    record DirectiveCorrection(List<Correction> corrections, String reason) implements NoticeDetails {
        static DirectiveCorrection of(TaskMessage.Corrected event) {
            return new DirectiveCorrection(
                    event.corrections().stream()
                            .filter(it -> it.itemNumber() == null)
                            .toList(),
                    event.reason());
        }
    }

    /** The lead asks for more time. */
    record ExtensionRequest(LocalDate proposedDueOn, String reason, String forecast) implements NoticeDetails {
        static ExtensionRequest of(Extension extension) {
            return new ExtensionRequest(extension.proposedDueOn(), extension.reason(), extension.forecast());
        }
    }

    /**
     * What became of such a request.
     *
     * @param date granted or offered; where the request came to nothing the one that was proposed
     * @param remark as somebody wrote it
     * @param cause what made the request pointless, if it lapsed
     */
    record ExtensionOutcome(
            @Nullable LocalDate date,
            @Nullable String remark,
            @Nullable LapseCause cause) implements NoticeDetails {}

    /**
     * The due date moved without an extension.
     *
     * @param reason as somebody wrote it
     */
    record DueDateMove(
            @Nullable LocalDate before,
            DueDateCause cause,
            @Nullable String reason) implements NoticeDetails {}

    /** The due date moved for a time in which the clock stood. */
    record ClockStopAddition(@Nullable LocalDate before, ClockStop stop) implements NoticeDetails {
        @Override
        public ClockStopCause cause() {
            return stop.cause();
        }
    }

    /**
     * The task is cancelled.
     *
     * @param cause none where the event did not tell
     * @param reason as somebody wrote it
     * @param successor number of the directive that replaces the task's own
     */
    record TaskCancellation(
            @Nullable CancellationCause cause,
            String reason,
            @Nullable String successor) implements NoticeDetails {}

    /** A coordinating agency is asked for its part. */
    record CoordinationRequest(
            @Nullable String agencyId,
            @Nullable String asked,
            @Nullable LocalDate dueOn) implements NoticeDetails {
        static CoordinationRequest of(CoordinatorPart part) {
            return new CoordinationRequest(part.agencyId(), part.asked(), part.dueOn());
        }

        @Override
        public @Nullable String otherAgencyId() {
            return agencyId;
        }
    }

    /** A coordinating agency has finished its part. */
    record Contribution(String coordinatorName, @Nullable String contribution) implements NoticeDetails {
        static Contribution of(CoordinatorPart part) {
            return new Contribution(part.name(), part.contribution());
        }
    }

    /**
     * A part of a coordinating agency is not needed any more.
     *
     * @param asked what it was
     * @param reason as somebody wrote it
     */
    record CoordinationRelease(
            @Nullable String agencyId,
            @Nullable String asked,
            @Nullable String reason) implements NoticeDetails {
        static CoordinationRelease of(CoordinatorPart part) {
            return new CoordinationRelease(part.agencyId(), part.asked(), part.releaseReason());
        }

        @Override
        public @Nullable String otherAgencyId() {
            return agencyId;
        }
    }

    /** The date of a part is near or missed. */
    record PartReminder(
            @Nullable String agencyId,
            String coordinatorName,
            @Nullable String asked,
            LocalDate dueOn,
            @Nullable Instant lateSince)
            implements NoticeDetails {
        static PartReminder of(CoordinatorPart part, Reminder reminder) {
            return new PartReminder(
                    part.agencyId(), part.name(), part.asked(), reminder.dueOn(), sinceWhenLate(reminder));
        }

        @Override
        public @Nullable String otherAgencyId() {
            return agencyId;
        }
    }

    /** A difficulty that the lead reported is removed. */
    record DifficultyResolution(String difficulty, String resolution) implements NoticeDetails {}

    /** The deadline is near, due today or missed. */
    record DeadlineReminder(@Nullable Instant lateSince) implements NoticeDetails {
        static DeadlineReminder of(Reminder reminder) {
            return new DeadlineReminder(sinceWhenLate(reminder));
        }
    }

    /** A missed deadline goes to the next higher role. */
    record Escalation(
            @Field("rung") int escalationLevel,
            int workingDaysLate,
            @Nullable Instant lateSince) implements NoticeDetails {
        static Escalation of(TaskMessage.Escalated event) {
            return new Escalation(event.rung(), event.workingDaysLate(), sinceWhenLate(event.reminder()));
        }
    }

    /** No progress was reported for longer than the reporting period. */
    record ReportingSilence(LocalDate lastReportedOn) implements NoticeDetails {}

    private static @Nullable Instant sinceWhenLate(Reminder reminder) {
        return reminder.late() ? reminder.since() : null;
    }

    /** The agency that is named besides those of the task: the one before, or the coordinating one that is asked. */
    default @Nullable String otherAgencyId() {
        return null;
    }

    /** Why it happened, as far as the system knows. */
    default @Nullable Enum<?> cause() {
        return null;
    }

    /** Of an escalation, from 1; 0 for all else. */
    default int escalationLevel() {
        return 0;
    }

    /** When a reminder should have gone out, if it goes out late. */
    default @Nullable Instant lateSince() {
        return null;
    }
}
