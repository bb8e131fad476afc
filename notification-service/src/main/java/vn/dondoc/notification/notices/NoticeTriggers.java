package vn.dondoc.notification.notices;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.task.CoordinatorPart;
import vn.dondoc.contracts.task.Extension;
import vn.dondoc.contracts.task.Reminder;
import vn.dondoc.contracts.task.TaskFacts;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.platform.vietnam.VietnamTime;

/** Finds what one event gives occasion to. Variants it does not know are none of its business. */
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
            case TaskMessage.ResultReported it -> single(NoticeKind.RESULT_REPORTED, NoticeDetails.because(it.text()));
            case TaskMessage.Completed _ -> single(NoticeKind.COMPLETED, NoticeDetails.NONE);
            case TaskMessage.Returned it -> single(NoticeKind.RETURNED, NoticeDetails.because(it.reason()));
            case TaskMessage.Declined it -> single(NoticeKind.DECLINED, NoticeDetails.because(it.reason()));
            case TaskMessage.Insisted it -> single(NoticeKind.INSISTED, NoticeDetails.because(it.reason()));
            case TaskMessage.Suspended it -> single(NoticeKind.SUSPENDED, NoticeDetails.because(it.reason()));
            case TaskMessage.Resumed it -> single(NoticeKind.RESUMED, NoticeDetails.NONE.lasting(it.workingDays()));
            case TaskMessage.Transferred it -> transferred(it);
            case TaskMessage.Amended it -> ofOneCause(NoticeKind.AMENDED, "", NoticeDetails.because(it.reason()));
            case TaskMessage.ExtensionRequested it -> requested(it.extension());
            case TaskMessage.ExtensionDecided it -> decided(it.extension());
            case TaskMessage.DueDateChanged it -> dueDateChanged(it);
            case TaskMessage.CoordinationUpdated it -> coordination(it.part());
            case TaskMessage.DifficultyResolved it -> resolved(it);
            case TaskMessage.DueSoon it -> reminded(NoticeKind.DUE_SOON, it.reminder());
            case TaskMessage.DueToday it -> reminded(NoticeKind.DUE_TODAY, it.reminder());
            case TaskMessage.DeadlineMissed it -> reminded(NoticeKind.DEADLINE_MISSED, it.reminder());
            case TaskMessage.Escalated it -> escalated(it);
            case TaskMessage.SilenceNoticed it -> silent(it.lastHeardOn());
            case TaskMessage.Cancelled it -> cancelled(it.reason());
        };
    }

    private Optional<NoticeTrigger> single(NoticeKind kind, NoticeDetails particulars) {
        return Optional.of(new NoticeTrigger(kind, event.id(), 1, task, NoticeItem.of(task), particulars));
    }

    private Optional<NoticeTrigger> together(NoticeKind kind, String group, NoticeDetails particulars) {
        return Optional.of(new NoticeTrigger(kind, group, null, task, NoticeItem.of(task), particulars));
    }

    /** All that one event or one request does to the tasks of a directive is one notice, such as a bulk transfer. */
    private Optional<NoticeTrigger> ofOneCause(NoticeKind kind, String group, NoticeDetails particulars) {
        String cause = Objects.requireNonNullElse(
                event.trace().causationId(), event.trace().correlationId());
        return together(kind, kind + ":" + task.directiveId() + ":" + group + cause, particulars);
    }

    /** A later occurrence of a recurring task comes by itself: nothing tells with how many others. */
    private Optional<NoticeTrigger> assigned() {
        String group = "assigned:" + task.directiveId();
        if (task.seriesId() != null && !task.seriesId().equals(task.taskId())) {
            return together(NoticeKind.ASSIGNED, group + ":" + task.dueOn(), NoticeDetails.NONE);
        }
        return Optional.of(new NoticeTrigger(
                NoticeKind.ASSIGNED, group, task.directiveTasks(), task, NoticeItem.of(task), NoticeDetails.NONE));
    }

    private Optional<NoticeTrigger> transferred(TaskMessage.Transferred it) {
        return ofOneCause(
                NoticeKind.TRANSFERRED,
                it.fromAgencyId() + ":",
                NoticeDetails.because(it.reason()).at(it.fromAgencyId()));
    }

    private Optional<NoticeTrigger> requested(Extension asked) {
        return single(
                NoticeKind.EXTENSION_REQUESTED,
                NoticeDetails.because(asked.reason()).about(asked.forecast()).on(asked.proposedDueOn()));
    }

    /** What the lead took back itself is no news to it. */
    private Optional<NoticeTrigger> decided(Extension it) {
        return switch (it.state()) {
            case APPROVED -> decided(NoticeKind.EXTENSION_APPROVED, it, it.offeredDueOn());
            case COUNTERED -> decided(NoticeKind.EXTENSION_COUNTERED, it, it.offeredDueOn());
            case REFUSED -> decided(NoticeKind.EXTENSION_REFUSED, it, it.proposedDueOn());
            case LAPSED -> decided(NoticeKind.EXTENSION_LAPSED, it, it.proposedDueOn());
            case REQUESTED, WITHDRAWN, UNKNOWN -> Optional.empty();
        };
    }

    private Optional<NoticeTrigger> decided(NoticeKind kind, Extension decided, @Nullable LocalDate date) {
        return single(kind, NoticeDetails.because(decided.decision()).on(date));
    }

    /** An extension tells its date itself. */
    private Optional<NoticeTrigger> dueDateChanged(TaskMessage.DueDateChanged it) {
        return switch (it.cause()) {
            case EXTENSION -> Optional.empty();
            case ACKNOWLEDGEMENT, REFERENCE, SUSPENSION, CALENDAR, AMENDMENT, TRANSFER, UNKNOWN ->
                ofOneCause(
                        NoticeKind.DUE_DATE_CHANGED,
                        "",
                        NoticeDetails.because(it.reason()).on(it.before()));
        };
    }

    private Optional<NoticeTrigger> coordination(CoordinatorPart part) {
        return switch (part.state()) {
            case ASKED ->
                // each item asks for a part of its own, of all its leads the same
                ofOneCause(
                        NoticeKind.COORDINATION_ASKED,
                        task.itemNumber() + ":",
                        NoticeDetails.because(part.asked()).on(part.dueOn()).at(part.agencyId()));
            case DONE ->
                single(
                        NoticeKind.COORDINATION_DONE,
                        NoticeDetails.because(part.contribution()).about(part.name()));
            case IN_PROGRESS, RELEASED, UNKNOWN -> Optional.empty();
        };
    }

    /** What the lead resolved itself is no news to it. */
    private Optional<NoticeTrigger> resolved(TaskMessage.DifficultyResolved it) {
        return it.actor().agencyId().equals(task.leadAgencyId())
                ? Optional.empty()
                : single(
                        NoticeKind.DIFFICULTY_RESOLVED,
                        NoticeDetails.because(it.resolution()).about(it.difficulty()));
    }

    /** A directive that a whole province misses is one notice to its issuer, not one a task. */
    private Optional<NoticeTrigger> reminded(NoticeKind kind, Reminder reminder) {
        return together(kind, ofOneDate(kind, reminder.dueOn()), NoticeDetails.of(reminder));
    }

    private Optional<NoticeTrigger> escalated(TaskMessage.Escalated it) {
        return together(
                NoticeKind.ESCALATED,
                ofOneDate(NoticeKind.ESCALATED, it.reminder().dueOn()) + ":" + it.rung(),
                NoticeDetails.of(it.reminder()).atRung(it.rung()).lasting(it.workingDaysLate()));
    }

    private Optional<NoticeTrigger> silent(LocalDate heardOn) {
        LocalDate day = VietnamTime.dayOf(event.time());
        return together(
                NoticeKind.SILENCE_NOTICED, ofOneDate(NoticeKind.SILENCE_NOTICED, day), NoticeDetails.NONE.on(heardOn));
    }

    private String ofOneDate(NoticeKind kind, LocalDate day) {
        return kind + ":" + task.directiveId() + ":" + day;
    }

    /** All that one event, such as the revocation of the directive, cancelled is one notice. */
    private Optional<NoticeTrigger> cancelled(String reason) {
        String cause = Objects.requireNonNullElse(event.trace().causationId(), event.id());
        return together(
                NoticeKind.CANCELLED, "cancelled:" + task.directiveId() + ":" + cause, NoticeDetails.because(reason));
    }
}
