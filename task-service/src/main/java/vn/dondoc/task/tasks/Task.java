package vn.dondoc.task.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.directive.Correction;
import vn.dondoc.contracts.task.CoordinationCause;
import vn.dondoc.contracts.task.CoordinatorPart;
import vn.dondoc.contracts.task.DueDateCause;
import vn.dondoc.contracts.task.Extension;
import vn.dondoc.contracts.task.ExtensionState;
import vn.dondoc.contracts.task.LapseCause;
import vn.dondoc.contracts.task.PartState;
import vn.dondoc.platform.access.Office;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.coordination.Contribution;
import vn.dondoc.task.coordination.CoordinatorParts;
import vn.dondoc.task.coordination.PartDates;
import vn.dondoc.task.coordination.PartReminder;
import vn.dondoc.task.core.Cancellation;
import vn.dondoc.task.core.Finding;
import vn.dondoc.task.core.Handover;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.core.TaskNotAllowed;
import vn.dondoc.task.core.TaskRejected;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.core.TextRules;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.DeadlineAmendment;
import vn.dondoc.task.deadline.DeadlineFact;
import vn.dondoc.task.deadline.DeadlinePolicy;
import vn.dondoc.task.deadline.DeadlineStep;
import vn.dondoc.task.deadline.DeadlineTerms;
import vn.dondoc.task.deadline.DeadlineTimer;
import vn.dondoc.task.deadline.DueDateCalculator;
import vn.dondoc.task.deadline.DueDateReason;
import vn.dondoc.task.deadline.Suspension;
import vn.dondoc.task.deadline.TaskDeadline;
import vn.dondoc.task.directory.Agency;
import vn.dondoc.task.directory.Succession;
import vn.dondoc.task.extension.ExtensionDecision;
import vn.dondoc.task.extension.ExtensionLimit;
import vn.dondoc.task.extension.ExtensionRequest;
import vn.dondoc.task.extension.ExtensionRequests;
import vn.dondoc.task.extension.Verdict;

/**
 * Work one agency answers for, from assignment to confirmation. A rejected command leaves no trace. What it is made of are
 * values that answer with what they become; only the task itself puts that in force and records it.
 */
public final class Task {
    private TaskState state;
    private final List<HistoryEntry> history;
    private final List<TaskEvent> events = new ArrayList<>();

    private Task(TaskState state, List<HistoryEntry> history) {
        this.state = state;
        this.history = new ArrayList<>(history);
    }

    public static Task assign(
            Assignment assignment, DeadlineTerms terms, DeadlinePolicy policy, CommandContext context) {
        DueDateCalculator calculator = assignment.calculator(policy, context.time());
        TaskDeadline deadline = TaskDeadline.given(terms, assignment.occurrence(), calculator);
        TaskId id = assignment.taskId();
        boolean recurs = terms.deadline() instanceof Deadline.Recurring;
        Series series = Series.startingWith(recurs ? id : null);
        return assigned(TaskState.fresh(id, assignment, deadline, series, calculator), context);
    }

    private static Task assigned(TaskState fresh, CommandContext context) {
        Task task = new Task(fresh, List.of());
        task.record(null, context, TaskEvent.Assigned::new);
        return task;
    }

    /** A task from the store. It has no events: those of its past were published when they were stored. */
    public static Task restore(TaskState state, List<HistoryEntry> history) {
        return new Task(state, history);
    }

    public void acknowledge(DeadlinePolicy policy, CommandContext context) {
        requireStatus(TaskStatus.ASSIGNED);
        recordActivity(context);
        state = state.with(state.deadline().withAcknowledgementOn(dayOf(context)));
        transition(TaskStatus.ACKNOWLEDGED, context, TaskEvent.Acknowledged::new);
        apply(state.deadline().acknowledged(calculator(policy, context), context), policy, context);
    }

    public void update(Progress progress, CommandContext context) {
        requireStatus(TaskStatus.ACKNOWLEDGED, TaskStatus.IN_PROGRESS);
        Difficulties raised = state.collaboration().difficulties().raised(progress.difficulties(), context);
        state = state.with(state.collaboration().with(raised))
                .with(state.lifecycle().withPercent(progress.percent()));
        recordActivity(context);
        transition(TaskStatus.IN_PROGRESS, context, step -> new TaskEvent.StatusUpdated(step, progress));
    }

    public void resolveDifficulty(int number, Reason resolution, CommandContext context) {
        requireOpen();
        Difficulties difficulties = state.collaboration().difficulties();
        var how = new Difficulty.Resolution(dayOf(context), context.actor().officialId(), resolution.text());
        Difficulty resolved = difficulties.open(number).resolved(how);
        state = state.with(state.collaboration().with(difficulties.with(resolved)));
        record(context, step -> new TaskEvent.DifficultyResolved(step, resolved));
    }

    /**
     * The lead says who of it does the task; that is no activity, and changes nothing of what is asked.
     *
     * @param office of that official, as the directory knows it; none of whom it does not know
     */
    public void putInCharge(String officialId, @Nullable Office office, CommandContext context) {
        requireOpen();
        if (office == null
                || !office.active()
                || !office.agencyId().equals(state.assignment().leadAgencyId())) {
            throw new TaskRejected.RuleViolation("officialId", "person.not-of-lead");
        }
        if (officialId.equals(state.personInCharge())) {
            throw new TaskRejected.RuleViolation("officialId", "person.same");
        }
        changePersonInCharge(officialId, context);
    }

    /** From then on it is the agency's again, and nobody's in particular. */
    public void putNobodyInCharge(CommandContext context) {
        requireOpen();
        if (state.personInCharge() == null) {
            throw new TaskRejected.IllegalTransition("person.none");
        }
        changePersonInCharge(null, context);
    }

    private void changePersonInCharge(@Nullable String officialId, CommandContext context) {
        String before = state.personInCharge();
        if (!Objects.equals(before, officialId)) {
            state = state.with(state.collaboration().withPersonInCharge(officialId));
            record(context, step -> new TaskEvent.PersonInChargeChanged(step, before));
        }
    }

    /** Stops the clock. If the date has passed and no sweep saw it yet, the miss comes first: it is a fact all the same. */
    public void reportResult(Result result, DeadlinePolicy policy, CommandContext context) {
        requireStatus(TaskStatus.ACKNOWLEDGED, TaskStatus.IN_PROGRESS);
        catchUp(policy, context);
        state = state.with(state.lifecycle().withSubmissionOn(dayOf(context)));
        recordActivity(context);
        transition(TaskStatus.REPORTED, context, step -> new TaskEvent.ResultReported(step, result));
    }

    /** A result handed in by mistake is as if it never was: the clock ran on meanwhile, and what was missed is missed. */
    public void withdrawResult(Reason reason, DeadlinePolicy policy, CommandContext context) {
        requireStatus(TaskStatus.REPORTED);
        Optional<LocalDate> since = state.clockStandsSince();
        state = state.with(state.lifecycle().withSubmissionOn(null));
        recordActivity(context);
        transition(TaskStatus.IN_PROGRESS, context, step -> new TaskEvent.ResultWithdrawn(step, reason));
        catchUp(policy, context);
        since.ifPresent(stood -> resumeParts(stood, policy, context));
    }

    public void confirm(CommandContext context) {
        requireStatus(TaskStatus.REPORTED);
        lapseExtension(LapseCause.COMPLETED, null, context);
        transition(TaskStatus.COMPLETED, context, TaskEvent.Completed::new);
    }

    /** Takes a wrong confirmation back: the result is handed in as before, and the assigner decides on it anew. */
    public void reopen(Reason reason, CommandContext context) {
        requireStatus(TaskStatus.COMPLETED);
        transition(TaskStatus.REPORTED, context, step -> new TaskEvent.Reopened(step, reason));
    }

    /** Sends the result back; the clock runs again, towards a date as many working days later as the result waited. */
    public void returnResult(Reason reason, DeadlinePolicy policy, CommandContext context) {
        requireStatus(TaskStatus.REPORTED);
        var returned = DueDateReason.returnedResult(policy.calendar().version());
        // while it still waits, so that the return is told with the date that it leads to
        apply(timer(policy, context).recalculated(state.deadline(), returned), policy, context);
        state.waitingSince(policy.counting())
                .ifPresent(since ->
                        apply(state.deadline().returned(since, calculator(policy, context), context), policy, context));
        state.clockStandsSince().ifPresent(since -> resumeParts(since, policy, context));
        recordActivity(context);
        transition(TaskStatus.IN_PROGRESS, context, step -> new TaskEvent.Returned(step, reason));
    }

    public void decline(Reason reason, DeadlinePolicy policy, CommandContext context) {
        requireStatus(TaskStatus.ASSIGNED, TaskStatus.ACKNOWLEDGED);
        catchUp(policy, context);
        stopClock(context);
        transition(TaskStatus.DECLINED, context, step -> new TaskEvent.Declined(step, reason));
    }

    /** The answer to a lead that declined: it is to do it all the same. */
    public void insist(Reason reason, DeadlinePolicy policy, CommandContext context) {
        requireStatus(TaskStatus.DECLINED);
        recordActivity(context);
        Suspension waited = state.lifecycle().suspension();
        transition(TaskStatus.ASSIGNED, context, step -> new TaskEvent.Insisted(step, reason));
        answer(waited, policy, context);
    }

    /** Lets the clock stand. */
    public void suspend(Reason reason, DeadlinePolicy policy, CommandContext context) {
        requireRunningClock();
        catchUp(policy, context);
        stopClock(context);
        transition(TaskStatus.SUSPENDED, context, step -> new TaskEvent.Suspended(step, reason));
    }

    /** The working days that the clock stood are added to a due date that was not missed before. */
    public void resume(DeadlinePolicy policy, CommandContext context) {
        requireStatus(TaskStatus.SUSPENDED);
        Suspension ended = Objects.requireNonNull(state.lifecycle().suspension());
        DueDateCalculator calculator = calculator(policy, context);
        int days = calculator.workingDaysSince(ended);
        recordActivity(context);
        transition(ended.before(), context, step -> new TaskEvent.Resumed(step, days));
        apply(state.deadline().resumed(ended, calculator, context), policy, context);
        resumeParts(ended.since(), policy, context);
        skipElapsedPeriods(dayOf(context));
    }

    /** Another agency leads from now on; also the other answer to a lead that declined. A pending request lapses, and says so. */
    public void transfer(Handover handover, DeadlinePolicy policy, CommandContext context) {
        String from = state.assignment().leadAgencyId();
        String leadAgencyId = state.assignment().requireOtherLead(handover.leadAgencyId());
        Reason reason = handover.reason();
        requireOpen();
        requireDate(handover, policy, context);
        catchUp(policy, context);
        lapseExtension(LapseCause.TRANSFERRED, reason, context);
        parts().released(new Coordinator(leadAgencyId, "", null, null), reason.text())
                .forEach(part -> take(part, CoordinationCause.TRANSFER, context));
        // while the lead whose official it is still leads
        changePersonInCharge(null, context);
        state = state.with(state.assignment().withLead(leadAgencyId));
        recordActivity(context);
        // before it is told, so that the transfer is told with the date that it leads to
        DeadlineFact moved = handover.dueOn() == null ? null : decideDueDate(handover.dueOn(), reason, policy, context);
        handOver(step -> new TaskEvent.Transferred(step, from, reason), policy, context);
        tell(moved, policy, context);
    }

    private void requireDate(Handover handover, DeadlinePolicy policy, CommandContext context) {
        if (handover.dueOn() != null) {
            state.deadline().requireAhead(handover.dueOn(), context.time());
        } else if (isOverdue(policy, context)) {
            handover.requireKept();
        }
    }

    /** Whether the date in force was missed, be it recorded or not. */
    public boolean isOverdue(DeadlinePolicy policy, CommandContext context) {
        TaskDeadline deadline = state.deadline();
        return status().isClockRunning()
                ? timer(policy, context).isMissed(deadline)
                : deadline.reminders().missed();
    }

    /** Another date for this task alone, whatever its directive says. */
    public void setDueDate(LocalDate dueOn, Reason reason, DeadlinePolicy policy, CommandContext context) {
        requireOpen();
        state.deadline().requireAhead(dueOn, context.time());
        if (calculator(policy, context).lastDay(dueOn).equals(state.deadline().dueOn())) {
            throw new TaskRejected.RuleViolation("dueOn", "due-date.same", dueOn);
        }
        catchUp(policy, context);
        lapseExtension(LapseCause.DUE_DATE_SET, reason, context);
        tell(decideDueDate(dueOn, reason, policy, context), policy, context);
    }

    private @Nullable DeadlineFact decideDueDate(
            LocalDate dueOn, Reason reason, DeadlinePolicy policy, CommandContext context) {
        DeadlineStep decided = state.deadline().decided(dueOn, reason, calculator(policy, context), context);
        state = state.with(decided.after());
        return decided.fact();
    }

    /** What a closed agency has still to do here goes to its successor, be it the lead or a part. @return whether there was anything */
    public boolean succeed(Succession succession, DeadlinePolicy policy, CommandContext context) {
        if (status().isFinal()) {
            return false;
        }
        int before = events.size();
        CommandContext service = asService(context);
        if (succession.closedId().equals(state.assignment().leadAgencyId())) {
            succeedLead(succession, policy, service);
        }
        parts().succeeded(
                        succession.closedId(),
                        coordinator(succession.successor()),
                        state.assignment().leadAgencyId())
                .forEach(part -> {
                    state = state.with(state.collaboration().with(parts().with(part)));
                    record(service, step -> new TaskEvent.PartSucceeded(step, part, succession.closedId()));
                });
        return events.size() > before;
    }

    private void succeedLead(Succession succession, DeadlinePolicy policy, CommandContext service) {
        catchUp(policy, service);
        lapseExtension(LapseCause.TRANSFERRED, null, service);
        parts().endedBy(coordinator(succession.successor()))
                .forEach(part -> take(part, CoordinationCause.TRANSFER, service));
        changePersonInCharge(null, service);
        state = state.with(state.assignment().withLead(succession.successor().id()));
        recordActivity(service);
        handOver(step -> new TaskEvent.Succeeded(step, succession.closedId()), policy, service);
    }

    /**
     * Tells the assigner that a closed agency has still work here and nobody succeeds it, unless it was told not long ago.
     *
     * @param since told from then on, it is not told again
     * @return whether it was told now
     */
    public boolean urgeTransfer(String closedId, Instant since, CommandContext context) {
        Finding fact = HistoryFacts.transferUrged(closedId);
        if (!state.hasWorkOf(Set.of(closedId)) || history.stream().anyMatch(line -> line.tells(fact, since))) {
            return false;
        }
        record(asService(context), step -> new TaskEvent.TransferUrged(step, closedId));
        return true;
    }

    private static Coordinator coordinator(Agency agency) {
        return new Coordinator(agency.id(), agency.name(), null, null);
    }

    /** The new lead starts from the beginning; but a result handed in and a suspension stay what they are. */
    private void handOver(Function<TaskEvent.Step, TaskEvent> event, DeadlinePolicy policy, CommandContext context) {
        TaskStatus status = status();
        Suspension stood = state.lifecycle().suspension();
        if (status == TaskStatus.REPORTED) {
            transition(status, context, event);
            return;
        }
        state = state.with(state.deadline().awaitingAcknowledgement());
        transition(status == TaskStatus.SUSPENDED ? status : TaskStatus.ASSIGNED, context, event);
        if (status == TaskStatus.SUSPENDED && stood != null) {
            state = state.with(state.lifecycle().withSuspension(new Suspension(stood.since(), TaskStatus.ASSIGNED)));
        }
        apply(state.deadline().transferred(calculator(policy, context), context), policy, context);
        if (status == TaskStatus.DECLINED) {
            answer(stood, policy, context);
        }
    }

    /** The assigner takes it back; of a series this one, and the next is created when its time comes. */
    public void withdraw(Reason reason, DeadlinePolicy policy, CommandContext context) {
        cancelOpen(Cancellation.withdrawal(reason), policy, context);
    }

    /** The directive was withdrawn, or does not ask for it any more; nor for what would follow it. */
    public void cancel(Cancellation cancellation, DeadlinePolicy policy, CommandContext context) {
        cancelOpen(cancellation, policy, context);
        endSeries();
    }

    private void cancelOpen(Cancellation cancellation, DeadlinePolicy policy, CommandContext context) {
        requireOpen();
        catchUp(policy, context);
        lapseExtension(LapseCause.CANCELLED, cancellation.reason(), context);
        transition(TaskStatus.CANCELLED, context, step -> new TaskEvent.Cancelled(step, cancellation));
    }

    /** What is asked reads differently from now on; the lead, the state and the history stay. */
    public void amend(
            Assignment asked, DeadlineTerms terms, Reason reason, DeadlinePolicy policy, CommandContext context) {
        requireOpen();
        Assignment before = state.assignment();
        Assignment after = asked.withLead(before.leadAgencyId());
        DueDateCalculator calculator = after.calculator(policy, context.time());
        var amendment = new DeadlineAmendment(terms, after.occurrence(), after.treatsDaysOffAs(before));
        amendment.requireAhead(deadlineIfResumed(policy, context), state.period(), calculator);
        TaskDeadline given = amendment.of(state.deadline(), state.period(), calculator);
        List<CoordinatorPart> changed = parts().amended(
                        before.coordinatorsBy(state.deadline(), calculator(policy, context)),
                        asked.coordinatorsBy(given, calculator),
                        before.leadAgencyId(),
                        reason.text());
        catchUp(policy, context);
        TaskDeadline amended = amendment.of(state.deadline(), state.period(), calculator);
        if (!amended.hasSameDueDateAs(state.deadline())) {
            lapseExtension(LapseCause.AMENDED, reason, context);
        }
        // before what reads differently, so that the amendment is told with the date that it leads to
        apply(state.deadline().movedTo(amended, DueDateReason.amendment(reason.text()), context), policy, context);
        state = state.with(after);
        record(context, step -> new TaskEvent.Amended(step, reason));
        // of those that coordinated so far the amendment told, whoever is released by it; the others are told here
        changed.forEach(part -> take(part, CoordinationCause.AMENDMENT, context));
        bringPartsForward(CoordinationCause.AMENDMENT, policy, context);
    }

    /** The deadline as it would be if a suspension ended now. */
    private TaskDeadline deadlineIfResumed(DeadlinePolicy policy, CommandContext context) {
        return Optional.ofNullable(state.lifecycle().suspension())
                .map(Suspension::since)
                .or(() -> state.waitingSince(policy.counting()))
                .map(since -> state.deadline().pausedSince(since, calculator(policy, context)))
                .orElse(state.deadline());
    }

    /** Nothing else is asked, so it does not matter where the task stands. @return whether there was anything to tell */
    public boolean correct(List<Correction> corrections, Reason reason, CommandContext context) {
        List<Correction> concerning = state.assignment().concerning(corrections);
        Assignment corrected = state.assignment().corrected(concerning);
        List<Correction> told = HistoryFacts.shortened(concerning);
        if (told.isEmpty() || (corrected.equals(state.assignment()) && isTold(told, context))) {
            return false;
        }
        state = state.with(corrected);
        record(context, step -> new TaskEvent.Corrected(step, told, reason));
        return true;
    }

    /** The task does not show a document's kind and signer, so only its history says that it comes again. */
    private boolean isTold(List<Correction> corrections, CommandContext context) {
        String request = context.trace().correlationId();
        return history.stream().anyMatch(line -> line.tells(corrections, request));
    }

    public void requestExtension(ExtensionRequest request, DeadlinePolicy policy, CommandContext context) {
        requireRunningClock();
        if (state.deadline().isPastAt(context.time())) {
            throw new TaskRejected.IllegalTransition(
                    "extension.past-due",
                    Objects.requireNonNull(state.deadline().dueOn()));
        }
        Extension requested = extensions().request(request, limit(policy, context), context);
        state = state.with(state.collaboration().with(extensions().with(requested)));
        recordActivity(context);
        record(context, step -> new TaskEvent.ExtensionRequested(step, requested));
    }

    public void decideExtension(int number, ExtensionDecision decision, DeadlinePolicy policy, CommandContext context) {
        requireOpen();
        extensions().requireOpen(number);
        extensions().requireDecidableBy(context.actor(), number);
        if (decision.verdict() == Verdict.APPROVE) {
            catchUp(policy, context);
        }
        Extension decided = extensions().decide(number, decision, limit(policy, context));
        take(decided, context);
        extend(decided, policy, context);
    }

    /** The lead's answer to another date that was offered. */
    public void answerCounterOffer(int number, boolean accepted, DeadlinePolicy policy, CommandContext context) {
        requireOpen();
        extensions().requireOpen(number);
        if (accepted) {
            catchUp(policy, context);
        }
        Extension answered = accepted
                ? extensions().accept(number, limit(policy, context))
                : extensions().decline(number);
        take(answered, context);
        extend(answered, policy, context);
    }

    public void withdrawExtension(int number, CommandContext context) {
        take(extensions().withdraw(number), context);
    }

    /** A request that became pointless is closed with what made it so, not dropped. */
    private void lapseExtension(LapseCause cause, @Nullable Reason stated, CommandContext context) {
        extensions().lapse(cause, stated).ifPresent(lapsed -> take(lapsed, context));
    }

    private void take(Extension decided, CommandContext context) {
        state = state.with(state.collaboration().with(extensions().with(decided)));
        record(context, step -> new TaskEvent.ExtensionDecided(step, decided));
    }

    private void extend(Extension decided, DeadlinePolicy policy, CommandContext context) {
        if (decided.state() == ExtensionState.APPROVED) {
            DueDateCalculator calculator = calculator(policy, context);
            LocalDate granted = Objects.requireNonNull(decided.offeredDueOn());
            // the day off that was asked for is to be explained, and may be worked by another calendar
            LocalDate asked = decided.proposedDueOn();
            LocalDate named = calculator.lastDay(asked).equals(granted) ? asked : granted;
            apply(state.deadline().extended(named, decided.reason(), calculator, context), policy, context);
        }
    }

    private ExtensionLimit limit(DeadlinePolicy policy, CommandContext context) {
        String assigner = state.assignment().assigningAgencyId();
        return ExtensionLimit.of(state.deadline(), assigner, calculator(policy, context));
    }

    public void askCoordinator(Coordinator coordinator, DeadlinePolicy policy, CommandContext context) {
        requireOpen();
        if (coordinator.dueOn() != null) {
            TextRules.requireAhead("dueOn", coordinator.dueOn(), dayOf(context));
            requireNotAfterTheLead(coordinator.dueOn());
        }
        Coordinator asked = Assignment.ending(coordinator, state.deadline(), calculator(policy, context));
        take(parts().ask(asked, state.assignment().leadAgencyId()), context);
        scheduleParts(policy, context);
    }

    private void requireNotAfterTheLead(LocalDate dueOn) {
        LocalDate latest = state.deadline().dueOn();
        if (latest != null && dueOn.isAfter(latest)) {
            throw new TaskRejected.RuleViolation("dueOn", "part.after-lead", latest);
        }
    }

    /** No part is due after its lead, whatever moved the lead's date. */
    private void bringPartsForward(CoordinationCause cause, DeadlinePolicy policy, CommandContext context) {
        new PartDates(parts(), state.deadline().dueOn()).broughtForward().forEach(part -> take(part, cause, context));
        scheduleParts(policy, context);
    }

    /** Time when the clock stood is the fault of no party that coordinates, whoever let it stand. */
    private void resumeParts(LocalDate since, DeadlinePolicy policy, CommandContext context) {
        new PartDates(parts(), state.deadline().dueOn())
                .resumed(since, calculator(policy, context))
                .forEach(part -> take(part, CoordinationCause.DUE_DATE_CHANGED, asService(context)));
        scheduleParts(policy, context);
        state = state.with(state.collaboration().with(parts().resumed(since, context.time())));
    }

    private void scheduleParts(DeadlinePolicy policy, CommandContext context) {
        state = state.with(state.collaboration().with(parts().scheduled(calculator(policy, context))));
    }

    /** A party outside the tree has no account: the lead tells its part. */
    public void contribute(int number, Contribution contribution, CommandContext context) {
        requireOpen();
        String agencyId = parts().open(number).agencyId();
        String teller = Objects.requireNonNullElse(agencyId, state.assignment().leadAgencyId());
        if (!teller.equals(context.actor().agencyId())) {
            throw new TaskNotAllowed("part.of-other", teller);
        }
        take(parts().contributed(number, contribution, dayOf(context)), context);
    }

    public void releaseCoordinator(int number, Reason reason, CommandContext context) {
        requireOpen();
        take(parts().released(number, reason.text()), context);
    }

    private void take(CoordinatorPart part, CommandContext context) {
        take(part, null, context);
    }

    private void take(CoordinatorPart part, @Nullable CoordinationCause cause, CommandContext context) {
        state = state.with(state.collaboration().with(parts().with(part)));
        // what others say is no activity of the lead, whose silence must not be hidden by it
        if (part.state() != PartState.RELEASED && isOfLead(context.actor())) {
            recordActivity(context);
        }
        record(context, step -> new TaskEvent.CoordinationUpdated(step, part, cause));
    }

    private boolean isOfLead(Actor actor) {
        return actor.role() != OfficialRole.SYSTEM
                && actor.agencyId().equals(state.assignment().leadAgencyId());
    }

    /** The date of the document it refers to became known, or was corrected. @return whether that changed anything */
    public boolean resolveReference(
            LocalDate dueOn, DueDateReason reason, DeadlinePolicy policy, CommandContext context) {
        if (status().isFinal() || !state.deadline().follows(dueOn)) {
            return false;
        }
        catchUp(policy, context);
        if (!state.deadline().reminders().missed()) {
            apply(
                    state.deadline()
                            .referenced(dueOn, reason, status().isClockRunning(), calculator(policy, context), context),
                    policy,
                    context);
        }
        return true;
    }

    /** By the calendar in force. What was missed stays as it was. @return whether the due date moved */
    public boolean recalculate(DueDateReason reason, DeadlinePolicy policy, CommandContext context) {
        if (!state.dependsOnCalendar()) {
            return false;
        }
        int revision = state.deadline().history().revision();
        catchUp(policy, context);
        apply(timer(policy, context).recalculated(state.deadline(), reason), policy, context);
        return state.deadline().history().revision() != revision;
    }

    /** The due date that {@link #recalculate} would lead to. */
    public @Nullable LocalDate recalculatedDueOn(DeadlinePolicy policy, Instant now) {
        TaskDeadline deadline = state.deadline();
        boolean isMissed = status().isClockRunning() && deadline.hasUnrecordedMissAt(now);
        DueDateCalculator calculator = state.assignment().calculator(policy, now);
        return (isMissed ? deadline : deadline.recalculated(calculator)).dueOn();
    }

    /** All reminders that are due by now, once; and silence. */
    public void sendDueReminders(DeadlinePolicy policy, CommandContext context) {
        if (status().isClockRunning()) {
            apply(timer(policy, context).remindersSent(state.deadline()), policy, context);
            parts().remindersDueAt(context.time()).forEach(due -> remind(due, policy, context));
            notifySilence(context);
        }
    }

    private void remind(PartReminder due, DeadlinePolicy policy, CommandContext context) {
        boolean late = policy.reminders().isLate(due.reminder(), context.time());
        state = state.with(state.collaboration().with(parts().after(due)));
        record(asService(context), step -> new TaskEvent.PartReminded(step, due, late));
    }

    private void notifySilence(CommandContext context) {
        boolean isSilent = state.silentFrom()
                .filter(from -> !context.time().isBefore(from))
                .isPresent();
        if (isSilent) {
            LocalDate lastActivityOn = state.lifecycle().lastActivityOn();
            state = state.with(state.lifecycle().withSilenceNotifiedOn(dayOf(context)));
            record(asService(context), step -> new TaskEvent.SilenceNoticed(step, lastActivityOn));
        }
    }

    /** The next task of the series, if its time has come; it is this task's to create, once. */
    public Optional<Task> createNextOccurrence(DeadlinePolicy policy, CommandContext context) {
        boolean isTime = state.nextOccurrenceFrom()
                .filter(from -> !context.time().isBefore(from))
                .isPresent();
        if (!isTime || !(state.deadline().rule() instanceof Deadline.Recurring series)) {
            return Optional.empty();
        }
        state = state.with(state.series().withNextOccurrenceCreated());
        Assignment next = state.assignment().withOccurrence(state.assignment().occurrence() + 1);
        return occurrence(next, series, state.deadline().reportingPeriod(), policy, asService(context));
    }

    /** No occurrence is created after this one; what it is itself stays. @return whether there would have been one */
    public boolean endSeries() {
        boolean ends = state.nextOccurrenceFrom().isPresent();
        if (ends) {
            state = state.with(state.series().withNextOccurrenceCreated());
        }
        return ends;
    }

    /**
     * After one that is finished and stays as it was, the next is created at once, as it is asked for by now; once.
     *
     * @param rule one that does not recur ends the series
     */
    public Optional<Task> continueSeries(
            Assignment asked, Deadline rule, Period reportingPeriod, DeadlinePolicy policy, CommandContext context) {
        if (state.series().nextOccurrenceCreated()) {
            return Optional.empty();
        }
        state = state.with(state.series().withNextOccurrenceCreated());
        if (!(rule instanceof Deadline.Recurring series)) {
            return Optional.empty();
        }
        Assignment next = asked.withOccurrence(state.numberOfNext(series, dayOf(context)));
        return occurrence(next, series, reportingPeriod, policy, context);
    }

    /** Its series goes on with another lead: the next occurrence is created at once, this one is finished and stays as it was. */
    public Optional<Task> continueSeries(String leadAgencyId, DeadlinePolicy policy, CommandContext context) {
        if (state.nextOccurrenceFrom().isEmpty()) {
            return Optional.empty();
        }
        TaskDeadline deadline = state.deadline();
        Assignment next = state.assignment().withLead(leadAgencyId);
        return continueSeries(next, deadline.rule(), deadline.reportingPeriod(), policy, context);
    }

    private Optional<Task> occurrence(
            Assignment assignment,
            Deadline.Recurring series,
            Period reportingPeriod,
            DeadlinePolicy policy,
            CommandContext context) {
        DueDateCalculator calculator = assignment.calculator(policy, context.time());
        return state.occurrence(assignment, series, reportingPeriod, calculator).map(next -> assigned(next, context));
    }

    /** The periods that ended while its clock stood are over with it: nobody could have done anything in them. */
    private void skipElapsedPeriods(LocalDate today) {
        if (state.deadline().rule() instanceof Deadline.Recurring series) {
            int over = Math.max(state.assignment().occurrence(), series.countBefore(today) - 1);
            state = state.with(state.assignment().withOccurrence(over));
        }
    }

    /** What happened since it was loaded. The caller publishes it: a second call returns nothing. */
    public List<TaskEvent> takeEvents() {
        List<TaskEvent> taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    public TaskId id() {
        return state.id();
    }

    public TaskState state() {
        return state;
    }

    /** The latest entries; those before them are asked for at {@link Tasks#history}. */
    public List<HistoryEntry> latestHistory() {
        return List.copyOf(history);
    }

    private TaskStatus status() {
        return state.status();
    }

    private ExtensionRequests extensions() {
        return state.collaboration().extensions();
    }

    private CoordinatorParts parts() {
        return state.collaboration().coordinators();
    }

    private DueDateCalculator calculator(DeadlinePolicy policy, CommandContext context) {
        return state.assignment().calculator(policy, context.time());
    }

    private DeadlineTimer timer(DeadlinePolicy policy, CommandContext context) {
        return new DeadlineTimer(calculator(policy, context), asService(context));
    }

    /** What the service does by itself it does by the rule of the assigning agency. */
    private CommandContext asService(CommandContext context) {
        return context.as(Actor.system("task-service", state.assignment().assigningAgencyId()));
    }

    /** Calendar changes and a miss that no sweep saw yet come before the clock stops or the date moves. */
    private void catchUp(DeadlinePolicy policy, CommandContext context) {
        if (status().isClockRunning()) {
            apply(timer(policy, context).caughtUp(state.deadline()), policy, context);
        }
    }

    private void stopClock(CommandContext context) {
        state = state.with(state.lifecycle().withSuspension(new Suspension(dayOf(context), status())));
    }

    private void answer(@Nullable Suspension waited, DeadlinePolicy policy, CommandContext context) {
        if (waited != null) {
            apply(state.deadline().answered(waited, calculator(policy, context), context), policy, context);
            resumeParts(waited.since(), policy, context);
        }
    }

    private void recordActivity(CommandContext context) {
        state = state.with(state.lifecycle().withActivityOn(dayOf(context)));
    }

    /** Takes over what the deadline became, step by step, so that each event carries the task as it stood after it. */
    private void apply(List<DeadlineStep> steps, DeadlinePolicy policy, CommandContext context) {
        steps.forEach(step -> apply(step, policy, context));
    }

    private void apply(DeadlineStep taken, DeadlinePolicy policy, CommandContext context) {
        state = state.with(taken.after());
        tell(taken.fact(), policy, context);
    }

    private void tell(@Nullable DeadlineFact fact, DeadlinePolicy policy, CommandContext context) {
        switch (fact) {
            case DeadlineFact.DueDateMoved(var change) -> {
                record(context.as(change.actor()), step -> new TaskEvent.DueDateChanged(step, change));
                // an amendment tells of the parts after itself
                if (change.cause() != DueDateCause.AMENDMENT) {
                    bringPartsForward(CoordinationCause.DUE_DATE_CHANGED, policy, asService(context));
                }
            }
            case DeadlineFact.ReminderReached reached ->
                record(asService(context), step -> new TaskEvent.Reminded(step, reached));
            case null -> {}
        }
    }

    private void transition(TaskStatus next, CommandContext context, Function<TaskEvent.Step, TaskEvent> event) {
        if (!status().canBecome(next)) {
            throw new TaskRejected.IllegalTransition(id(), status());
        }
        TaskStatus before = status();
        state = state.with(state.lifecycle().movedTo(next));
        record(before, context, event);
    }

    private void record(CommandContext context, Function<TaskEvent.Step, TaskEvent> event) {
        record(status(), context, event);
    }

    private void record(
            @Nullable TaskStatus before, CommandContext context, Function<TaskEvent.Step, TaskEvent> event) {
        TaskEvent happened = event.apply(new TaskEvent.Step(state, before, context));
        events.add(happened);
        history.add(HistoryEntry.of(history.isEmpty() ? 1 : history.getLast().number() + 1, happened));
    }

    private void requireOpen() {
        requireStatus(TaskStatus.open().toArray(TaskStatus[]::new));
    }

    private void requireRunningClock() {
        if (!status().isClockRunning()) {
            throw new TaskRejected.IllegalTransition(id(), status());
        }
    }

    /** For commands that are allowed from fewer states than the state machine has transitions into their target. */
    private void requireStatus(TaskStatus... from) {
        if (!List.of(from).contains(status())) {
            throw new TaskRejected.IllegalTransition(id(), status());
        }
    }

    private static LocalDate dayOf(CommandContext context) {
        return VietnamTime.dayOf(context.time());
    }
}
