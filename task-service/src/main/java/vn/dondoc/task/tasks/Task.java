package vn.dondoc.task.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.platform.messaging.Moment;

/** Work one agency answers for, from assignment to confirmation. A rejected step leaves no trace. */
public final class Task {
    private static final Set<OfficialRole> OFFICIALS =
            EnumSet.of(OfficialRole.HEAD, OfficialRole.DEPUTY_HEAD, OfficialRole.CLERK, OfficialRole.OFFICER);
    private static final Set<OfficialRole> DECIDERS =
            EnumSet.of(OfficialRole.HEAD, OfficialRole.DEPUTY_HEAD, OfficialRole.CLERK);

    private final TaskId id;
    private final Assignment assignment;
    private final List<HistoryLine> history;
    private final List<TaskEvent> events = new ArrayList<>();
    private Schedule schedule;
    private TaskStatus status;
    private int percent;
    private @Nullable LocalDate handedInOn;

    private Task(TaskSnapshot snapshot, List<HistoryLine> history) {
        this.id = snapshot.id();
        this.assignment = snapshot.assignment();
        this.schedule = snapshot.schedule();
        this.status = snapshot.status();
        this.percent = snapshot.percent();
        this.handedInOn = snapshot.handedInOn();
        this.history = new ArrayList<>(history);
    }

    public static Task assign(Assignment what, Deadline deadline, Moment moment) {
        var fresh = new TaskSnapshot(what.taskId(), what, Schedule.of(deadline), TaskStatus.ASSIGNED, 0, null);
        Task task = new Task(fresh, List.of());
        task.record(new TaskEvent.Assigned(new TaskEvent.Step(fresh, null, moment)));
        return task;
    }

    /** Records nothing: nothing happened. */
    public static Task restore(TaskSnapshot snapshot, List<HistoryLine> history) {
        return new Task(snapshot, history);
    }

    public void acknowledge(Moment moment) {
        requireLead(moment.actor());
        requireStatus(TaskStatus.ASSIGNED);
        step(TaskStatus.ACKNOWLEDGED, moment, TaskEvent.Acknowledged::new);
    }

    public void update(Progress progress, Moment moment) {
        requireLead(moment.actor());
        requireStatus(TaskStatus.ACKNOWLEDGED, TaskStatus.IN_PROGRESS);
        percent = progress.percent();
        step(TaskStatus.IN_PROGRESS, moment, step -> new TaskEvent.StatusUpdated(step, progress));
    }

    /** Stops the clock. If the date has passed and no sweep saw it yet, the miss comes first: it is a fact all the same. */
    public void report(Result result, Moment moment) {
        requireLead(moment.actor());
        requireStatus(TaskStatus.IN_PROGRESS);
        missDeadline(moment);
        handedInOn = OfficialTime.dayOf(moment.time());
        step(TaskStatus.REPORTED, moment, step -> new TaskEvent.ResultReported(step, result));
    }

    public void confirm(Moment moment) {
        requireAssigner(moment.actor());
        requireStatus(TaskStatus.REPORTED);
        step(TaskStatus.COMPLETED, moment, TaskEvent.Completed::new);
    }

    /** Sends the result back; the clock runs again, towards the same date. */
    public void sendBack(Reason reason, Moment moment) {
        requireAssigner(moment.actor());
        requireStatus(TaskStatus.REPORTED);
        step(TaskStatus.IN_PROGRESS, moment, step -> new TaskEvent.Returned(step, reason));
    }

    public void decline(Reason reason, Moment moment) {
        requireLead(moment.actor());
        requireStatus(TaskStatus.ASSIGNED, TaskStatus.ACKNOWLEDGED);
        missDeadline(moment);
        step(TaskStatus.DECLINED, moment, step -> new TaskEvent.Declined(step, reason));
    }

    /** The directive was withdrawn. */
    public void cancel(Reason reason, Moment moment) {
        step(TaskStatus.CANCELLED, moment, step -> new TaskEvent.Cancelled(step, reason));
    }

    /**
     * Tells, once, that the due date passed without a result.
     *
     * @param moment when this was noticed; the actor is always this service, by the rule of the assigning agency
     * @return whether there was something to tell
     */
    public boolean missDeadline(Moment moment) {
        if (!isMissedAt(moment.time())) {
            return false;
        }
        LocalDate dueOn = Objects.requireNonNull(schedule.dueOn());
        schedule = schedule.missed();
        var noticed = new Moment(
                Actor.system("task-service", assignment.assigningAgencyId()),
                moment.time(),
                moment.trace(),
                moment.command());
        record(new TaskEvent.DeadlineMissed(new TaskEvent.Step(snapshot(), status, noticed), dueOn));
        return true;
    }

    private boolean isMissedAt(Instant instant) {
        return snapshot().nextDue().filter(due -> !instant.isBefore(due)).isPresent();
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

    public TaskSnapshot snapshot() {
        return new TaskSnapshot(id, assignment, schedule, status, percent, handedInOn);
    }

    /** The latest lines; those before them are asked for at {@link Tasks#history}. */
    public List<HistoryLine> latestHistory() {
        return List.copyOf(history);
    }

    private void step(TaskStatus next, Moment moment, Function<TaskEvent.Step, TaskEvent> event) {
        if (!status.canBecome(next)) {
            throw new TaskRejected.IllegalStep(id, status);
        }
        TaskStatus before = status;
        status = next;
        record(event.apply(new TaskEvent.Step(snapshot(), before, moment)));
    }

    private void record(TaskEvent event) {
        events.add(event);
        history.add(HistoryLine.of(history.isEmpty() ? 1 : history.getLast().number() + 1, event));
    }

    /** Says which of the machine's arrows the step is, where two steps lead to the same state. */
    private void requireStatus(TaskStatus... from) {
        if (!List.of(from).contains(status)) {
            throw new TaskRejected.IllegalStep(id, status);
        }
    }

    private void requireLead(Actor actor) {
        if (!actor.agencyId().equals(assignment.leadAgencyId()) || !OFFICIALS.contains(actor.role())) {
            throw new TaskNotAllowed(
                    "Chỉ cơ quan chủ trì %1$s được làm bước này / Only officials of the lead agency %1$s may do this"
                            .formatted(assignment.leadAgencyId()));
        }
    }

    private void requireAssigner(Actor actor) {
        if (!actor.agencyId().equals(assignment.assigningAgencyId()) || !DECIDERS.contains(actor.role())) {
            throw new TaskNotAllowed("""
                    Chỉ lãnh đạo hoặc văn thư của đơn vị giao %1$s được làm bước này / \
                    Only the head, a deputy or the registry clerk of the assigning agency %1$s may do this""".formatted(assignment.assigningAgencyId()));
        }
    }
}
