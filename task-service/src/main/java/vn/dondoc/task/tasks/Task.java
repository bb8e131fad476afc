package vn.dondoc.task.tasks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.task.coordination.CoordinatorParts;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.core.TaskRejected;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.core.TextRules;
import vn.dondoc.task.core.VietnamTime;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.DeadlinePolicy;
import vn.dondoc.task.deadline.DeadlineTerms;
import vn.dondoc.task.deadline.DueDateCalculator;
import vn.dondoc.task.deadline.Suspension;
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
    Schedule schedule;
    ExtensionRequests extensions;
    CoordinatorParts parts;
    Difficulties difficulties;

    private Task(TaskState snapshot, List<HistoryEntry> history) {
        this.id = snapshot.id();
        this.assignment = snapshot.assignment();
        this.schedule = snapshot.schedule();
        this.status = snapshot.status();
        this.percent = snapshot.percent();
        this.handedInOn = snapshot.handedInOn();
        this.heardOn = snapshot.heardOn();
        this.urgedOn = snapshot.urgedOn();
        this.suspension = snapshot.suspension();
        this.extensions = snapshot.extensions();
        this.parts = snapshot.parts();
        this.difficulties = snapshot.difficulties();
        this.seriesId = snapshot.seriesId();
        this.nextMade = snapshot.nextMade();
        this.history = new ArrayList<>(history);
    }

    public static Task assign(Assignment what, DeadlineTerms terms, DeadlinePolicy time, CommandContext moment) {
        var reckoner = new DueDateCalculator(time, what.leadAgencyId(), moment.time());
        Schedule schedule = Schedule.of(terms.deadline(), time.reportingPeriod(terms))
                .reckoned(terms.issuedOn(), what.occurrence(), reckoner);
        boolean recurs = terms.deadline() instanceof Deadline.Recurring;
        return assigned(what.taskId(), what, schedule, recurs ? what.taskId().value() : null, moment);
    }

    static Task assigned(
            TaskId id, Assignment what, Schedule schedule, @Nullable String seriesId, CommandContext moment) {
        var fresh = TaskState.fresh(id, what, schedule, seriesId, VietnamTime.dayOf(moment.time()));
        Task task = new Task(fresh, List.of());
        task.record(null, moment, TaskEvent.Assigned::new);
        return task;
    }

    /** Records nothing: nothing happened. */
    public static Task restore(TaskState snapshot, List<HistoryEntry> history) {
        return new Task(snapshot, history);
    }

    public void acknowledge(DeadlinePolicy time, CommandContext moment) {
        authority().requireLead(moment.actor());
        requireStatus(TaskStatus.ASSIGNED);
        hear(moment);
        schedule = schedule.acknowledged(VietnamTime.dayOf(moment.time()));
        step(TaskStatus.ACKNOWLEDGED, moment, TaskEvent.Acknowledged::new);
        clock(time).acknowledged(moment);
    }

    public void update(Progress progress, CommandContext moment) {
        authority().requireLead(moment.actor());
        requireStatus(TaskStatus.ACKNOWLEDGED, TaskStatus.IN_PROGRESS);
        difficulties = difficulties.raised(progress.difficulties(), moment);
        percent = progress.percent();
        hear(moment);
        step(TaskStatus.IN_PROGRESS, moment, step -> new TaskEvent.StatusUpdated(step, progress));
    }

    public void resolve(int difficulty, Reason resolution, CommandContext moment) {
        authority().requireLeadOrAssigner(moment.actor());
        requireOpen();
        Difficulty resolved = difficulties
                .standing(difficulty)
                .resolved(VietnamTime.dayOf(moment.time()), moment.actor().officialId(), resolution.text());
        difficulties = difficulties.with(resolved);
        record(status, moment, step -> new TaskEvent.DifficultyResolved(step, resolved));
    }

    /** Stops the clock. If the date has passed and no sweep saw it yet, the miss comes first: it is a fact all the same. */
    public void report(Result result, DeadlinePolicy time, CommandContext moment) {
        authority().requireLead(moment.actor());
        requireStatus(TaskStatus.IN_PROGRESS);
        clock(time).tellMiss(moment);
        handedInOn = VietnamTime.dayOf(moment.time());
        hear(moment);
        step(TaskStatus.REPORTED, moment, step -> new TaskEvent.ResultReported(step, result));
    }

    public void confirm(DeadlinePolicy time, CommandContext moment) {
        authority().requireAssigner(moment.actor());
        requireStatus(TaskStatus.REPORTED);
        requests(time).lapse("Nhiệm vụ đã hoàn thành / The task is completed", moment);
        step(TaskStatus.COMPLETED, moment, TaskEvent.Completed::new);
    }

    /** Sends the result back; the clock runs again, towards the same date by the calendar in force. */
    public void sendBack(Reason reason, DeadlinePolicy time, CommandContext moment) {
        authority().requireAssigner(moment.actor());
        requireStatus(TaskStatus.REPORTED);
        hear(moment);
        step(TaskStatus.IN_PROGRESS, moment, step -> new TaskEvent.Returned(step, reason));
        clock(time).sentBack(moment);
    }

    public void decline(Reason reason, DeadlinePolicy time, CommandContext moment) {
        authority().requireLead(moment.actor());
        requireStatus(TaskStatus.ASSIGNED, TaskStatus.ACKNOWLEDGED);
        clock(time).tellMiss(moment);
        suspension = new Suspension(VietnamTime.dayOf(moment.time()), status);
        step(TaskStatus.DECLINED, moment, step -> new TaskEvent.Declined(step, reason));
    }

    /** The answer to a lead that declined: it is to do it all the same. */
    public void insist(Reason reason, DeadlinePolicy time, CommandContext moment) {
        authority().requireAssigner(moment.actor());
        requireStatus(TaskStatus.DECLINED);
        hear(moment);
        Suspension waited = suspension;
        step(TaskStatus.ASSIGNED, moment, step -> new TaskEvent.Insisted(step, reason));
        clock(time).answered(waited, moment);
    }

    /** Another agency leads from now on; also the other answer to a lead that declined. A pending request lapses, and says so. */
    public void transfer(String to, Reason reason, DeadlinePolicy time, CommandContext moment) {
        authority().requireAssignerOrAboveTheLead(moment.actor());
        String leadAgencyId = TextRules.agencyId("leadAgencyId", to);
        String from = assignment.leadAgencyId();
        if (from.equals(leadAgencyId)) {
            throw new TaskRejected.RuleViolation(
                    "leadAgencyId", "đang là cơ quan chủ trì / is the lead agency already");
        }
        requireOpen();
        clock(time).tellMiss(moment);
        requests(time).lapse("Chuyển cơ quan chủ trì: " + reason.text(), moment);
        coordination().release(new Coordinator(leadAgencyId, "", null, null), reason, moment);
        assignment = assignment.ledBy(leadAgencyId);
        hear(moment);
        boolean stays = status == TaskStatus.REPORTED || status == TaskStatus.SUSPENDED;
        schedule = status == TaskStatus.REPORTED ? schedule : schedule.handedOver();
        Suspension waited = status == TaskStatus.DECLINED ? suspension : null;
        step(stays ? status : TaskStatus.ASSIGNED, moment, step -> new TaskEvent.Transferred(step, from, reason));
        clock(time).transferred(moment);
        clock(time).answered(waited, moment);
    }

    /** The assigner takes it back; of a series this one, and the next is made when its time comes. */
    public void withdraw(Reason reason, DeadlinePolicy time, CommandContext moment) {
        authority().requireAssigner(moment.actor());
        takeBack(reason, time, moment);
    }

    /** The directive was withdrawn, or does not ask for it any more; nor for what would follow it. */
    public void cancel(Reason reason, DeadlinePolicy time, CommandContext moment) {
        takeBack(reason, time, moment);
        series(time).end();
    }

    private void takeBack(Reason reason, DeadlinePolicy time, CommandContext moment) {
        requireOpen();
        clock(time).tellMiss(moment);
        requests(time).lapse(reason.text(), moment);
        step(TaskStatus.CANCELLED, moment, step -> new TaskEvent.Cancelled(step, reason));
    }

    /** What is asked reads differently from now on; the lead, the state and the history stay. */
    public void amend(Assignment what, DeadlineTerms terms, Reason reason, DeadlinePolicy time, CommandContext moment) {
        requireOpen();
        clock(time).requireAhead(terms, what.occurrence(), moment);
        coordination().amended(what, terms.deadline(), reason, moment);
        clock(time).tellMiss(moment);
        Optional<LocalDate> period = snapshot().period();
        assignment = what.ledBy(assignment.leadAgencyId());
        record(status, moment, step -> new TaskEvent.Amended(step, reason));
        clock(time).amended(terms, period, reason, moment);
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

    public TaskState snapshot() {
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

    TaskPermissions authority() {
        return new TaskPermissions(assignment);
    }

    void hear(CommandContext moment) {
        heardOn = VietnamTime.dayOf(moment.time());
        urgedOn = null;
    }

    LocalDate urge(CommandContext moment) {
        urgedOn = VietnamTime.dayOf(moment.time());
        return heardOn;
    }

    void step(TaskStatus next, CommandContext moment, Function<TaskEvent.Step, TaskEvent> event) {
        if (!status.canBecome(next)) {
            throw new TaskRejected.IllegalTransition(id, status);
        }
        TaskStatus before = status;
        status = next;
        suspension = next == TaskStatus.SUSPENDED || next == TaskStatus.DECLINED ? suspension : null;
        record(before, moment, event);
    }

    void record(@Nullable TaskStatus before, CommandContext moment, Function<TaskEvent.Step, TaskEvent> event) {
        TaskEvent happened = event.apply(new TaskEvent.Step(snapshot(), before, moment));
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
