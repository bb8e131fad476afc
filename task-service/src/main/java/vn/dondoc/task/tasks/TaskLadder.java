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
    void tell(Moment moment) {
        tellLadder(moment);
        tellSilence(moment);
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

    private void tellLadder(Moment moment) {
        Rung next = task.schedule.next();
        if (next == null || !next.isDueAt(moment.time())) {
            return;
        }
        LocalDate dueOn = Objects.requireNonNull(task.schedule.dueOn());
        List<Rung> rungs = time
                .rungs(dueOn, task.schedule.dueTime(), task.assignment().leadAgencyId())
                .stream()
                .filter(rung -> rung.isNotBelow(next))
                .toList();
        List<Rung> due =
                rungs.stream().takeWhile(rung -> rung.isDueAt(moment.time())).toList();
        boolean missed = due.stream().anyMatch(rung -> rung.kind() == Rung.Kind.MISSED);
        task.schedule = task.schedule.told(missed, due.size() < rungs.size() ? rungs.get(due.size()) : null);
        int skipped = 0;
        for (Rung rung : due) {
            if (rung.kind() == Rung.Kind.MISSED || rung.equals(due.getLast())) {
                remind(rung, dueOn, skipped, moment);
                skipped = 0;
            } else {
                skipped++;
            }
        }
    }

    private void remind(Rung rung, LocalDate dueOn, int skipped, Moment moment) {
        boolean late = time.isLate(rung, moment.time());
        task.record(task.status(), asService(moment), step -> new TaskEvent.Reminded(step, rung, dueOn, late, skipped));
    }

    private void tellSilence(Moment moment) {
        if (task.snapshot()
                .silentFrom()
                .filter(from -> !moment.time().isBefore(from))
                .isEmpty()) {
            return;
        }
        LocalDate heard = task.urge(moment);
        task.record(task.status(), asService(moment), step -> new TaskEvent.SilenceNoticed(step, heard));
    }

    /** What the service does by itself it does by the rule of the assigning agency. */
    Moment asService(Moment moment) {
        Actor service = Actor.system("task-service", task.assignment().assigningAgencyId());
        return new Moment(service, moment.time(), moment.trace(), moment.command());
    }
}
