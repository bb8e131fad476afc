package vn.dondoc.notification.notices;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.task.CancellationCause;
import vn.dondoc.contracts.task.CoordinationCause;
import vn.dondoc.contracts.task.CoordinatorPart;
import vn.dondoc.contracts.task.Extension;
import vn.dondoc.contracts.task.LapseCause;
import vn.dondoc.contracts.task.PartState;
import vn.dondoc.contracts.task.Reminder;
import vn.dondoc.contracts.task.TaskFacts;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.contracts.task.TransferCause;
import vn.dondoc.notification.notices.NoticeDetails.ClockStopAddition;
import vn.dondoc.notification.notices.NoticeDetails.ClosedAgency;
import vn.dondoc.notification.notices.NoticeDetails.Contribution;
import vn.dondoc.notification.notices.NoticeDetails.CoordinationRelease;
import vn.dondoc.notification.notices.NoticeDetails.CoordinationRequest;
import vn.dondoc.notification.notices.NoticeDetails.DeadlineReminder;
import vn.dondoc.notification.notices.NoticeDetails.DifficultyResolution;
import vn.dondoc.notification.notices.NoticeDetails.DirectiveCorrection;
import vn.dondoc.notification.notices.NoticeDetails.DueDateMove;
import vn.dondoc.notification.notices.NoticeDetails.Escalation;
import vn.dondoc.notification.notices.NoticeDetails.ExtensionOutcome;
import vn.dondoc.notification.notices.NoticeDetails.ExtensionRequest;
import vn.dondoc.notification.notices.NoticeDetails.LeadSuccession;
import vn.dondoc.notification.notices.NoticeDetails.LeadTransfer;
import vn.dondoc.notification.notices.NoticeDetails.NoDetails;
import vn.dondoc.notification.notices.NoticeDetails.PartReminder;
import vn.dondoc.notification.notices.NoticeDetails.PartSuccession;
import vn.dondoc.notification.notices.NoticeDetails.ReportingSilence;
import vn.dondoc.notification.notices.NoticeDetails.Resumption;
import vn.dondoc.notification.notices.NoticeDetails.StatedReason;
import vn.dondoc.notification.notices.NoticeDetails.TaskCancellation;
import vn.dondoc.notification.routing.NoticeKind;
import vn.dondoc.platform.vietnam.VietnamTime;

/** Finds out whether anybody has to be notified of an event, and together with which others. */
final class NoticeTriggers {
    private final EventEnvelope<TaskMessage> event;
    private final TaskFacts task;

    NoticeTriggers(EventEnvelope<TaskMessage> event) {
        this.event = event;
        this.task = event.data().task();
    }

    Optional<NoticeTrigger> find() {
        return switch (event.data()) {
            case TaskMessage.Acknowledged _, TaskMessage.StatusUpdated _ -> Optional.empty();
            case TaskMessage.Assigned _ -> assigned();
            case TaskMessage.ResultReported it -> single(NoticeKind.RESULT_REPORTED, new StatedReason(it.text()));
            case TaskMessage.ResultWithdrawn it -> single(NoticeKind.RESULT_WITHDRAWN, new StatedReason(it.reason()));
            case TaskMessage.Completed _ -> single(NoticeKind.COMPLETED, new NoDetails());
            case TaskMessage.Reopened it -> single(NoticeKind.REOPENED, new StatedReason(it.reason()));
            case TaskMessage.Returned it -> single(NoticeKind.RETURNED, new StatedReason(it.reason()));
            case TaskMessage.Declined it -> single(NoticeKind.DECLINED, new StatedReason(it.reason()));
            case TaskMessage.Insisted it -> single(NoticeKind.INSISTED, new StatedReason(it.reason()));
            case TaskMessage.Suspended it -> single(NoticeKind.SUSPENDED, new StatedReason(it.reason()));
            case TaskMessage.Resumed it -> single(NoticeKind.RESUMED, new Resumption(it.workingDays()));
            case TaskMessage.OfHandover it -> ofHandover(it);
            case TaskMessage.Amended it -> amended(NoticeKind.AMENDED, new StatedReason(it.reason()));
            case TaskMessage.Corrected it -> ofOneCause(NoticeKind.CORRECTED, "", DirectiveCorrection.of(it));
            case TaskMessage.ExtensionRequested it -> extensionRequested(it.extension());
            case TaskMessage.ExtensionDecided it -> extensionDecided(it.extension());
            case TaskMessage.DueDateChanged it -> dueDateChanged(it);
            case TaskMessage.OfPart it -> ofPart(it);
            case TaskMessage.DifficultyResolved it -> difficultyResolved(it);
            case TaskMessage.DueSoon it -> reminded(NoticeKind.DUE_SOON, it.reminder());
            case TaskMessage.DueToday it -> reminded(NoticeKind.DUE_TODAY, it.reminder());
            case TaskMessage.DeadlineMissed it -> reminded(NoticeKind.DEADLINE_MISSED, it.reminder());
            case TaskMessage.Escalated it -> escalated(it);
            case TaskMessage.SilenceNoticed it -> silenceNoticed(it.lastHeardOn());
            case TaskMessage.Cancelled it -> cancelled(it);
        };
    }

    /** Whoever was in charge until then is told something else than whoever is from now on. */
    Optional<NoticeTrigger> findOfRelieved() {
        return event.data() instanceof TaskMessage.PersonInChargeChanged it && it.before() != null
                ? ofOneCause(NoticeKind.RELIEVED, "", new NoDetails())
                : Optional.empty();
    }

    private Optional<NoticeTrigger> ofHandover(TaskMessage.OfHandover message) {
        return switch (message) {
            case TaskMessage.Transferred it -> transferred(it);
            case TaskMessage.TransferUrged it -> transferUrged(it.agencyId());
            case TaskMessage.PersonInChargeChanged _ ->
                task.personInCharge() == null
                        ? Optional.empty()
                        : ofOneCause(NoticeKind.PUT_IN_CHARGE, "", new NoDetails());
        };
    }

    private Optional<NoticeTrigger> ofPart(TaskMessage.OfPart message) {
        return switch (message) {
            case TaskMessage.CoordinationUpdated it -> coordinationUpdated(it);
            case TaskMessage.CoordinationDueSoon it ->
                partReminded(NoticeKind.COORDINATION_DUE_SOON, it.part(), it.reminder());
            case TaskMessage.CoordinationMissed it ->
                partReminded(NoticeKind.COORDINATION_MISSED, it.part(), it.reminder());
        };
    }

    /** A notice of its own. */
    private Optional<NoticeTrigger> single(NoticeKind kind, NoticeDetails details) {
        return trigger(kind, event.id(), 1, details);
    }

    /** One notice with all events of the group, and nothing says how many these are. */
    private Optional<NoticeTrigger> grouped(NoticeKind kind, String group, NoticeDetails details) {
        return trigger(kind, group, null, details);
    }

    private Optional<NoticeTrigger> trigger(
            NoticeKind kind, String group, @Nullable Integer expectedItems, NoticeDetails details) {
        return Optional.of(new NoticeTrigger(kind, group, expectedItems, details, event));
    }

    /** All that one event or one request does to the tasks of a directive is one notice, such as a bulk transfer. */
    private Optional<NoticeTrigger> ofOneCause(NoticeKind kind, String group, NoticeDetails details) {
        String cause = Objects.requireNonNullElse(
                event.trace().causationId(), event.trace().correlationId());
        return grouped(kind, kind + ":" + task.directiveId() + ":" + group + cause, details);
    }

    /** All that an amendment does is one notice, with the dates that it leads to. */
    private Optional<NoticeTrigger> amended(NoticeKind kind, NoticeDetails details) {
        String cause = Objects.requireNonNullElse(
                event.trace().causationId(), event.trace().correlationId());
        return grouped(kind, NoticeKind.AMENDED + ":" + task.directiveId() + ":" + cause, details);
    }

    /** A later occurrence of a recurring task comes by itself, and nothing says with how many others. */
    private Optional<NoticeTrigger> assigned() {
        String group = "assigned:" + task.directiveId();
        boolean isLaterOccurrence = task.seriesId() != null && !task.seriesId().equals(task.taskId());
        if (isLaterOccurrence) {
            return grouped(NoticeKind.ASSIGNED, group + ":" + task.dueOn(), new NoDetails());
        }
        return isAddedByAmendment()
                ? grouped(NoticeKind.ASSIGNED, group + ":" + event.trace().correlationId(), new NoDetails())
                : trigger(NoticeKind.ASSIGNED, group, task.directiveTasks(), new NoDetails());
    }

    /** The tasks of an issue follow from its event; those that an amendment adds from the request that confirmed it. */
    private boolean isAddedByAmendment() {
        return event.trace().causationId() == null;
    }

    private Optional<NoticeTrigger> transferred(TaskMessage.Transferred it) {
        if (it.cause() == TransferCause.SUCCESSION) {
            return ofOneCause(NoticeKind.SUCCEEDED, it.fromAgencyId() + ":", new LeadSuccession(it.fromAgencyId()));
        }
        return ofOneCause(
                NoticeKind.TRANSFERRED, it.fromAgencyId() + ":", new LeadTransfer(it.fromAgencyId(), it.reason()));
    }

    private Optional<NoticeTrigger> transferUrged(String closedId) {
        return ofOneCause(NoticeKind.TRANSFER_URGED, closedId + ":", new ClosedAgency(closedId));
    }

    private Optional<NoticeTrigger> extensionRequested(Extension it) {
        return single(NoticeKind.EXTENSION_REQUESTED, ExtensionRequest.of(it));
    }

    /** Of a request that the lead itself withdrew nobody is notified; of one that an amendment made pointless, with the amendment. */
    private Optional<NoticeTrigger> extensionDecided(Extension it) {
        if (it.lapseCause() == LapseCause.AMENDED) {
            return amended(NoticeKind.AMENDED, new StatedReason(Objects.requireNonNullElse(it.decision(), "")));
        }
        return switch (it.state()) {
            case APPROVED -> extensionDecided(NoticeKind.EXTENSION_APPROVED, it, it.offeredDueOn());
            case COUNTERED -> extensionDecided(NoticeKind.EXTENSION_COUNTERED, it, it.offeredDueOn());
            case REFUSED -> extensionDecided(NoticeKind.EXTENSION_REFUSED, it, it.proposedDueOn());
            case LAPSED -> extensionDecided(NoticeKind.EXTENSION_LAPSED, it, it.proposedDueOn());
            case REQUESTED, WITHDRAWN, UNKNOWN -> Optional.empty();
        };
    }

    private Optional<NoticeTrigger> extensionDecided(NoticeKind kind, Extension extension, @Nullable LocalDate date) {
        return single(kind, new ExtensionOutcome(date, extension.decision(), extension.lapseCause()));
    }

    /** The notice of an approved extension, or of an amendment, says the new date itself. */
    private Optional<NoticeTrigger> dueDateChanged(TaskMessage.DueDateChanged it) {
        return switch (it.cause()) {
            case EXTENSION, AMENDMENT -> Optional.empty();
            case ACKNOWLEDGEMENT, REFERENCE, SUSPENSION, CALENDAR, TRANSFER, DECISION, UNKNOWN ->
                ofOneCause(NoticeKind.DUE_DATE_CHANGED, "", detailsOf(it));
        };
    }

    private static NoticeDetails detailsOf(TaskMessage.DueDateChanged it) {
        return it.clockStop() == null
                ? new DueDateMove(it.before(), it.cause(), it.statedReason().orElse(null))
                : new ClockStopAddition(it.before(), it.clockStop());
    }

    private Optional<NoticeTrigger> coordinationUpdated(TaskMessage.CoordinationUpdated it) {
        CoordinatorPart part = it.part();
        if (it.cause() == CoordinationCause.AMENDMENT) {
            return amended(NoticeKind.COORDINATION_AMENDED, CoordinationRequest.of(part));
        }
        if (it.cause() == CoordinationCause.SUCCESSION && it.fromAgencyId() != null) {
            return succeeded(part, it.fromAgencyId());
        }
        if (it.cause() == CoordinationCause.DUE_DATE_CHANGED) {
            return asked(part, task.itemNumber() + ":" + part.dueOn() + ":");
        }
        return switch (part.state()) {
            // each item asks for a part of its own, and asks all its leads for the same
            case ASKED -> asked(part, task.itemNumber() + ":");
            case DONE -> single(NoticeKind.COORDINATION_DONE, Contribution.of(part));
            case RELEASED -> released(it);
            case IN_PROGRESS, ENDED, UNKNOWN -> Optional.empty();
        };
    }

    /** Who leads from now on knows; so does who released itself. */
    private Optional<NoticeTrigger> released(TaskMessage.CoordinationUpdated it) {
        boolean isTold = it.cause() == CoordinationCause.TRANSFER
                || it.actor().agencyId().equals(it.part().agencyId());
        return isTold ? Optional.empty() : single(NoticeKind.COORDINATION_RELEASED, CoordinationRelease.of(it.part()));
    }

    private Optional<NoticeTrigger> asked(CoordinatorPart part, String group) {
        return ofOneCause(NoticeKind.COORDINATION_ASKED, group, CoordinationRequest.of(part));
    }

    /** Who succeeds and leads, or has a part itself, has nothing more to do than before. */
    private Optional<NoticeTrigger> succeeded(CoordinatorPart part, String fromAgencyId) {
        return part.state() == PartState.RELEASED
                ? Optional.empty()
                : ofOneCause(
                        NoticeKind.COORDINATION_SUCCEEDED,
                        fromAgencyId + ":",
                        new PartSuccession(fromAgencyId, part.name()));
    }

    /** All parts of an agency that have one date are one notice to it, and one to each of the leads. */
    private Optional<NoticeTrigger> partReminded(NoticeKind kind, CoordinatorPart part, Reminder reminder) {
        String whose = part.agencyId() == null ? event.id() : part.agencyId();
        return grouped(kind, ofOneDate(kind, reminder.dueOn()) + ":" + whose, PartReminder.of(part, reminder));
    }

    /** Of a difficulty that the lead itself resolved nobody is notified. */
    private Optional<NoticeTrigger> difficultyResolved(TaskMessage.DifficultyResolved it) {
        return it.actor().agencyId().equals(task.leadAgencyId())
                ? Optional.empty()
                : single(NoticeKind.DIFFICULTY_RESOLVED, new DifficultyResolution(it.difficulty(), it.resolution()));
    }

    /** When a whole province misses the date of a directive, its issuer gets one notice, not one a task. */
    private Optional<NoticeTrigger> reminded(NoticeKind kind, Reminder reminder) {
        return grouped(kind, ofOneDate(kind, reminder.dueOn()), DeadlineReminder.of(reminder));
    }

    private Optional<NoticeTrigger> escalated(TaskMessage.Escalated it) {
        String group = ofOneDate(NoticeKind.ESCALATED, it.reminder().dueOn()) + ":" + it.rung();
        return grouped(NoticeKind.ESCALATED, group, Escalation.of(it));
    }

    private Optional<NoticeTrigger> silenceNoticed(LocalDate lastReportedOn) {
        LocalDate day = VietnamTime.dayOf(event.time());
        return grouped(
                NoticeKind.SILENCE_NOTICED,
                ofOneDate(NoticeKind.SILENCE_NOTICED, day),
                new ReportingSilence(lastReportedOn));
    }

    private String ofOneDate(NoticeKind kind, LocalDate day) {
        return kind + ":" + task.directiveId() + ":" + day;
    }

    /** All that one event, such as the revocation of the directive, cancelled is one notice. */
    private Optional<NoticeTrigger> cancelled(TaskMessage.Cancelled it) {
        if (it.cause() == CancellationCause.AMENDED) {
            return amended(NoticeKind.AMENDED, new StatedReason(it.reason()));
        }
        String cause = Objects.requireNonNullElse(event.trace().causationId(), event.id());
        var details = new TaskCancellation(it.cause(), it.reason(), it.replacedByNumber());
        return grouped(NoticeKind.CANCELLED, "cancelled:" + task.directiveId() + ":" + cause, details);
    }
}
