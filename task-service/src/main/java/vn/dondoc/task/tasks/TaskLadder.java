package vn.dondoc.task.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.dondoc.contracts.Actor;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.task.deadline.DeadlinePolicy;
import vn.dondoc.task.reminder.ScheduledReminder;

/** What a task's clock tells by itself: the rungs on its due date, and silence. */
final class TaskLadder {
    private final Task task;
    private final DeadlinePolicy time;

    TaskLadder(Task task, DeadlinePolicy time) {
        this.task = task;
        this.time = time;
    }

    /** Of the reminders only the last is told, and a miss always. */
    void tell(CommandContext context) {
        tellLadder(context);
        tellSilence(context);
    }

    void tellMiss(CommandContext context) {
        if (isMissUnseen(context.time())) {
            tellLadder(context);
        }
    }

    boolean isDueAt(Instant now) {
        ScheduledReminder next = task.schedule.next();
        return next != null && next.isDueAt(now);
    }

    boolean isMissUnseen(Instant now) {
        ScheduledReminder next = task.schedule.next();
        return next != null
                && next.kind().compareTo(ScheduledReminder.Kind.MISSED) <= 0
                && task.status().isClockRunning()
                && task.schedule.isPastAt(now);
    }

    private void tellLadder(CommandContext context) {
        ScheduledReminder next = task.schedule.next();
        if (next == null || !next.isDueAt(context.time())) {
            return;
        }
        LocalDate dueOn = Objects.requireNonNull(task.schedule.dueOn());
        List<ScheduledReminder> rungs =
                time.rungs(dueOn, task.schedule.dueTime(), task.assignment().leadAgencyId()).stream()
                        .filter(rung -> rung.isSameOrLaterThan(next))
                        .toList();
        List<ScheduledReminder> due =
                rungs.stream().takeWhile(rung -> rung.isDueAt(context.time())).toList();
        boolean missed = due.stream().anyMatch(rung -> rung.kind() == ScheduledReminder.Kind.MISSED);
        task.schedule = task.schedule.told(missed, due.size() < rungs.size() ? rungs.get(due.size()) : null);
        int skipped = 0;
        for (ScheduledReminder rung : due) {
            if (rung.kind() == ScheduledReminder.Kind.MISSED || rung.equals(due.getLast())) {
                remind(rung, dueOn, skipped, context);
                skipped = 0;
            } else {
                skipped++;
            }
        }
    }

    private void remind(ScheduledReminder rung, LocalDate dueOn, int skipped, CommandContext context) {
        boolean late = time.isLate(rung, context.time());
        task.record(
                task.status(), asService(context), step -> new TaskEvent.Reminded(step, rung, dueOn, late, skipped));
    }

    private void tellSilence(CommandContext context) {
        if (task.state()
                .silentFrom()
                .filter(from -> !context.time().isBefore(from))
                .isEmpty()) {
            return;
        }
        LocalDate heard = task.notifySilence(context);
        task.record(task.status(), asService(context), step -> new TaskEvent.SilenceNoticed(step, heard));
    }

    /** What the service does by itself it does by the rule of the assigning agency. */
    CommandContext asService(CommandContext context) {
        Actor service = Actor.system("task-service", task.assignment().assigningAgencyId());
        return new CommandContext(service, context.time(), context.trace(), context.command());
    }
}
