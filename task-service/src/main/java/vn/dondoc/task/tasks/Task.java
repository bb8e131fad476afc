package vn.dondoc.task.tasks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.coordination.CoordinatorParts;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.core.TaskRejected;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.core.TextRules;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.DeadlinePolicy;
import vn.dondoc.task.deadline.DeadlineTerms;
import vn.dondoc.task.deadline.DueDateCalculator;
import vn.dondoc.task.deadline.Suspension;
import vn.dondoc.task.deadline.TaskDeadline;
import vn.dondoc.task.extension.ExtensionRequests;

/**
 * Work one agency answers for, from assignment to confirmation. A rejected step leaves no trace. Its deadline, the series it
 * is one of, the requests for more time and the coordinating parties have their own steps: {@link #clock}, {@link #series},
 * {@link #requests}, {@link #coordination}.
 */
public final class Task {
    private final TaskId id;
    final @Nullable String seriesId;
    private final List<HistoryEntry> history;
    private final List<TaskEvent> events = new ArrayList<>();
    private TaskStatus status;
    private int percent;
    private @Nullable LocalDate handedInOn;
    private LocalDate heardOn;
    private @Nullable LocalDate urgedOn;
    // what follows is changed by the facets of the task
    Assignment assignment;

    @Nullable
    Suspension suspension;

    boolean nextMade;
    TaskDeadline schedule;
    ExtensionRequests extensions;
    CoordinatorParts parts;
    Difficulties difficulties;

    private Task(TaskState snapshot, List<HistoryEntry> history) {
        this.id = snapshot.id();
        this.assignment = snapshot.assignment();
        this.schedule = snapshot.deadline();
        this.status = snapshot.status();
        this.percent = snapshot.percent();
        this.handedInOn = snapshot.submittedOn();
        this.heardOn = snapshot.lastActivityOn();
        this.urgedOn = snapshot.silenceNotifiedOn();
        this.suspension = snapshot.suspension();
        this.extensions = snapshot.extensions();
        this.parts = snapshot.parts();
        this.difficulties = snapshot.difficulties();
        this.seriesId = snapshot.seriesId();
        this.nextMade = snapshot.nextOccurrenceCreated();
        this.history = new ArrayList<>(history);
    }

    public static Task assign(Assignment what, DeadlineTerms terms, DeadlinePolicy time, CommandContext context) {
        var reckoner = new DueDateCalculator(time, what.leadAgencyId(), context.time());
        TaskDeadline schedule = TaskDeadline.of(terms.deadline(), time.reportingPeriod(terms))
                .reckoned(terms.issuedOn(), what.occurrence(), reckoner);
        boolean recurs = terms.deadline() instanceof Deadline.Recurring;
        return assigned(what.taskId(), what, schedule, recurs ? what.taskId().value() : null, context);
    }

    static Task assigned(
            TaskId id, Assignment what, TaskDeadline schedule, @Nullable String seriesId, CommandContext context) {
        var fresh = TaskState.fresh(id, what, schedule, seriesId, VietnamTime.dayOf(context.time()));
        Task task = new Task(fresh, List.of());
        task.record(null, context, TaskEvent.Assigned::new);
        return task;
    }

    /** Records nothing: nothing happened. */
    public static Task restore(TaskState snapshot, List<HistoryEntry> history) {
        return new Task(snapshot, history);
    }

    public void acknowledge(DeadlinePolicy time, CommandContext context) {
        permissions().requireLead(context.actor());
        requireStatus(TaskStatus.ASSIGNED);
        recordActivity(context);
        schedule = schedule.acknowledged(VietnamTime.dayOf(context.time()));
        transition(TaskStatus.ACKNOWLEDGED, context, TaskEvent.Acknowledged::new);
        clock(time).acknowledged(context);
    }

    public void update(Progress progress, CommandContext context) {
        permissions().requireLead(context.actor());
        requireStatus(TaskStatus.ACKNOWLEDGED, TaskStatus.IN_PROGRESS);
        difficulties = difficulties.raised(progress.difficulties(), context);
        percent = progress.percent();
        recordActivity(context);
        transition(TaskStatus.IN_PROGRESS, context, step -> new TaskEvent.StatusUpdated(step, progress));
    }

    public void resolveDifficulty(int difficulty, Reason resolution, CommandContext context) {
        permissions().requireLeadOrAssigner(context.actor());
        requireOpen();
        Difficulty resolved = difficulties
                .standing(difficulty)
                .resolved(VietnamTime.dayOf(context.time()), context.actor().officialId(), resolution.text());
        difficulties = difficulties.with(resolved);
        record(status, context, step -> new TaskEvent.DifficultyResolved(step, resolved));
    }

    /** Stops the clock. If the date has passed and no sweep saw it yet, the miss comes first: it is a fact all the same. */
    public void reportResult(Result result, DeadlinePolicy time, CommandContext context) {
        permissions().requireLead(context.actor());
        requireStatus(TaskStatus.IN_PROGRESS);
        clock(time).tellMiss(context);
        handedInOn = VietnamTime.dayOf(context.time());
        recordActivity(context);
        transition(TaskStatus.REPORTED, context, step -> new TaskEvent.ResultReported(step, result));
    }

    public void confirm(DeadlinePolicy time, CommandContext context) {
        permissions().requireAssigner(context.actor());
        requireStatus(TaskStatus.REPORTED);
        requests(time).lapse("Nhiệm vụ đã hoàn thành / The task is completed", context);
        transition(TaskStatus.COMPLETED, context, TaskEvent.Completed::new);
    }

    /** Sends the result back; the clock runs again, towards the same date by the calendar in force. */
    public void returnResult(Reason reason, DeadlinePolicy time, CommandContext context) {
        permissions().requireAssigner(context.actor());
        requireStatus(TaskStatus.REPORTED);
        recordActivity(context);
        transition(TaskStatus.IN_PROGRESS, context, step -> new TaskEvent.Returned(step, reason));
        clock(time).sentBack(context);
    }

    public void decline(Reason reason, DeadlinePolicy time, CommandContext context) {
        permissions().requireLead(context.actor());
        requireStatus(TaskStatus.ASSIGNED, TaskStatus.ACKNOWLEDGED);
        clock(time).tellMiss(context);
        suspension = new Suspension(VietnamTime.dayOf(context.time()), status);
        transition(TaskStatus.DECLINED, context, step -> new TaskEvent.Declined(step, reason));
    }

    /** The answer to a lead that declined: it is to do it all the same. */
    public void insist(Reason reason, DeadlinePolicy time, CommandContext context) {
        permissions().requireAssigner(context.actor());
        requireStatus(TaskStatus.DECLINED);
        recordActivity(context);
        Suspension waited = suspension;
        transition(TaskStatus.ASSIGNED, context, step -> new TaskEvent.Insisted(step, reason));
        clock(time).answered(waited, context);
    }

    /** Another agency leads from now on; also the other answer to a lead that declined. A pending request lapses, and says so. */
    public void transfer(String to, Reason reason, DeadlinePolicy time, CommandContext context) {
        permissions().requireAssignerOrAboveTheLead(context.actor());
        String leadAgencyId = TextRules.agencyId("leadAgencyId", to);
        String from = assignment.leadAgencyId();
        if (from.equals(leadAgencyId)) {
            throw new TaskRejected.RuleViolation(
                    "leadAgencyId", "đang là cơ quan chủ trì / is the lead agency already");
        }
        requireOpen();
        clock(time).tellMiss(context);
        requests(time).lapse("Chuyển cơ quan chủ trì: " + reason.text(), context);
        coordination().release(new Coordinator(leadAgencyId, "", null, null), reason, context);
        assignment = assignment.withLead(leadAgencyId);
        recordActivity(context);
        boolean stays = status == TaskStatus.REPORTED || status == TaskStatus.SUSPENDED;
        schedule = status == TaskStatus.REPORTED ? schedule : schedule.handedOver();
        Suspension waited = status == TaskStatus.DECLINED ? suspension : null;
        transition(
                stays ? status : TaskStatus.ASSIGNED, context, step -> new TaskEvent.Transferred(step, from, reason));
        clock(time).transferred(context);
        clock(time).answered(waited, context);
    }

    /** The assigner takes it back; of a series this one, and the next is made when its time comes. */
    public void withdraw(Reason reason, DeadlinePolicy time, CommandContext context) {
        permissions().requireAssigner(context.actor());
        cancelOpen(reason, time, context);
    }

    /** The directive was withdrawn, or does not ask for it any more; nor for what would follow it. */
    public void cancel(Reason reason, DeadlinePolicy time, CommandContext context) {
        cancelOpen(reason, time, context);
        series(time).end();
    }

    private void cancelOpen(Reason reason, DeadlinePolicy time, CommandContext context) {
        requireOpen();
        clock(time).tellMiss(context);
        requests(time).lapse(reason.text(), context);
        transition(TaskStatus.CANCELLED, context, step -> new TaskEvent.Cancelled(step, reason));
    }

    /** What is asked reads differently from now on; the lead, the state and the history stay. */
    public void amend(
            Assignment what, DeadlineTerms terms, Reason reason, DeadlinePolicy time, CommandContext context) {
        requireOpen();
        clock(time).requireAhead(terms, what.occurrence(), context);
        coordination().amended(what, terms.deadline(), reason, context);
        clock(time).tellMiss(context);
        Optional<LocalDate> period = state().period();
        assignment = what.withLead(assignment.leadAgencyId());
        record(status, context, step -> new TaskEvent.Amended(step, reason));
        clock(time).amended(terms, period, reason, context);
    }

    public TaskClock clock(DeadlinePolicy time) {
        return new TaskClock(this, time);
    }

    public TaskSeries series(DeadlinePolicy time) {
        return new TaskSeries(this, time);
    }

    public TaskRequests requests(DeadlinePolicy time) {
        return new TaskRequests(this, time);
    }

    public TaskCoordination coordination() {
        return new TaskCoordination(this);
    }

    /** Hands over once. */
    public List<TaskEvent> takeEvents() {
        List<TaskEvent> taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    public TaskId id() {
        return id;
    }

    public TaskState state() {
        return new TaskState(
                id,
                assignment,
                schedule,
                status,
                percent,
                handedInOn,
                heardOn,
                urgedOn,
                suspension,
                extensions,
                parts,
                difficulties,
                seriesId,
                nextMade);
    }

    /** The latest lines; those before them are asked for at {@link Tasks#history}. */
    public List<HistoryEntry> latestHistory() {
        return List.copyOf(history);
    }

    Assignment assignment() {
        return assignment;
    }

    TaskStatus status() {
        return status;
    }

    TaskPermissions permissions() {
        return new TaskPermissions(assignment);
    }

    void recordActivity(CommandContext context) {
        heardOn = VietnamTime.dayOf(context.time());
        urgedOn = null;
    }

    LocalDate notifySilence(CommandContext context) {
        urgedOn = VietnamTime.dayOf(context.time());
        return heardOn;
    }

    void transition(TaskStatus next, CommandContext context, Function<TaskEvent.Step, TaskEvent> event) {
        if (!status.canBecome(next)) {
            throw new TaskRejected.IllegalTransition(id, status);
        }
        TaskStatus before = status;
        status = next;
        suspension = next == TaskStatus.SUSPENDED || next == TaskStatus.DECLINED ? suspension : null;
        record(before, context, event);
    }

    void record(@Nullable TaskStatus before, CommandContext context, Function<TaskEvent.Step, TaskEvent> event) {
        TaskEvent happened = event.apply(new TaskEvent.Step(state(), before, context));
        events.add(happened);
        history.add(HistoryEntry.of(history.isEmpty() ? 1 : history.getLast().number() + 1, happened));
    }

    void requireOpen() {
        requireStatus(TaskStatus.open().toArray(TaskStatus[]::new));
    }

    /** Says which of the machine's arrows the step is, where two steps lead to the same state. */
    void requireStatus(TaskStatus... from) {
        if (!List.of(from).contains(status)) {
            throw new TaskRejected.IllegalTransition(id, status);
        }
    }
}
