package vn.dondoc.task.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.dondoc.contracts.Actor;
import vn.dondoc.platform.messaging.Moment;

/** What a task's clock tells by itself: the rungs on its due date, and silence. */
final class TaskLadder {
    private final Task task;
    private final Timekeeping time;

    TaskLadder(Task task, Timekeeping time) {
        this.task = task;
        this.time = time;
    }

    /** Of the reminders only the last is told, and a miss always. */
    Told tell(Moment moment) {
        return tellLadder(moment).and(tellSilence(moment));
    }

    void tellMiss(Moment moment) {
        if (isMissUnseen(moment.time())) {
            tellLadder(moment);
        }
    }

    boolean isDueAt(Instant now) {
        Rung next = task.schedule.next();
        return next != null && next.isDueAt(now);
    }

    boolean isMissUnseen(Instant now) {
        Rung next = task.schedule.next();
        return next != null
                && next.kind().compareTo(Rung.Kind.MISSED) <= 0
                && task.status().isClockRunning()
                && task.schedule.isPastAt(now);
    }

    private Told tellLadder(Moment moment) {
        Rung next = task.schedule.next();
        if (next == null || !next.isDueAt(moment.time())) {
            return Told.NOTHING;
        }
        LocalDate dueOn = Objects.requireNonNull(task.schedule.dueOn());
        List<Rung> rungs = time
                .rungs(dueOn, task.schedule.dueTime(), task.assignment().leadAgencyId())
                .stream()
                .filter(rung -> rung.isNotBelow(next))
                .toList();
        List<Rung> due =
                rungs.stream().takeWhile(rung -> rung.isDueAt(moment.time())).toList();
        List<Rung> told = due.stream()
                .filter(rung -> rung.kind() == Rung.Kind.MISSED || rung.equals(due.getLast()))
                .toList();
        boolean missed = told.stream().anyMatch(rung -> rung.kind() == Rung.Kind.MISSED);
        task.schedule = task.schedule.told(missed, due.size() < rungs.size() ? rungs.get(due.size()) : null);
        told.forEach(rung -> remind(rung, dueOn, moment));
        int late = (int)
                told.stream().filter(rung -> time.isLate(rung, moment.time())).count();
        return new Told(missed, told.size(), due.size() - told.size(), late);
    }

    private void remind(Rung rung, LocalDate dueOn, Moment moment) {
        boolean late = time.isLate(rung, moment.time());
        task.record(task.status(), asService(moment), step -> new TaskEvent.Reminded(step, rung, dueOn, late));
    }

    private Told tellSilence(Moment moment) {
        if (task.snapshot()
                .silentFrom()
                .filter(from -> !moment.time().isBefore(from))
                .isEmpty()) {
            return Told.NOTHING;
        }
        LocalDate heard = task.urge(moment);
        task.record(task.status(), asService(moment), step -> new TaskEvent.SilenceNoticed(step, heard));
        return new Told(false, 1, 0, 0);
    }

    /** What the service does by itself it does by the rule of the assigning agency. */
    Moment asService(Moment moment) {
        Actor service = Actor.system("task-service", task.assignment().assigningAgencyId());
        return new Moment(service, moment.time(), moment.trace(), moment.command());
    }
}
