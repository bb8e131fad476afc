package vn.dondoc.task.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.task.calendar.CalendarVersion;
import vn.dondoc.task.reminder.ReminderSchedule;

/**
 * What time alone brings about for a deadline: calendars that changed, reminders that are due, a miss. It answers with the
 * steps that the deadline takes, to be taken over one by one.
 *
 * @param service on whose behalf it happens
 */
public record DeadlineTimer(DueDateCalculator calculator, CommandContext service) {

    /** By the calendar in force: first version by version, so that it does not matter when it is looked at; then what no version says. */
    public List<DeadlineStep> recalculated(TaskDeadline deadline, DueDateReason reason) {
        List<DeadlineStep> followed = withCalendarChanges(deadline);
        TaskDeadline last = DeadlineStep.last(deadline, followed);
        return with(followed, List.of(last.movedTo(last.recalculated(calculator), reason, service)));
    }

    /** A miss that no sweep saw yet is recorded, unless the calendar had moved the date in time. */
    public List<DeadlineStep> caughtUp(TaskDeadline deadline) {
        if (!deadline.hasUnrecordedMissAt(now())) {
            return List.of();
        }
        List<DeadlineStep> followed = withCalendarChanges(deadline);
        TaskDeadline last = DeadlineStep.last(deadline, followed);
        return last.hasUnrecordedMissAt(now()) ? with(followed, reminded(last)) : followed;
    }

    /** Whether it is missed once it has caught up. */
    public boolean isMissed(TaskDeadline deadline) {
        return DeadlineStep.last(deadline, caughtUp(deadline)).reminders().missed();
    }

    /** All reminders that are due by now, after what the calendar became before the date was missed. */
    public List<DeadlineStep> remindersSent(TaskDeadline deadline) {
        if (!deadline.reminders().isDueAt(now())) {
            return List.of();
        }
        List<DeadlineStep> followed = withCalendarChanges(deadline);
        return with(followed, reminded(DeadlineStep.last(deadline, followed)));
    }

    private List<DeadlineStep> reminded(TaskDeadline deadline) {
        DueDate due = deadline.dueDate();
        if (due == null || !deadline.reminders().isDueAt(now())) {
            return List.of();
        }
        ReminderSchedule.DueReminders reached =
                calculator.reminders(due).reachedBy(deadline.reminders(), due.date(), calculator.agencyId(), now());
        TaskDeadline after = deadline.with(due, reached.after());
        // by another calendar than before, the next one may be due later
        return reached.sent().isEmpty()
                ? List.of(new DeadlineStep(after, null))
                : reached.sent().stream()
                        .map(sent -> new DeadlineStep(after, fact(sent, due.date())))
                        .toList();
    }

    private DeadlineFact fact(ReminderSchedule.SentReminder sent, LocalDate dueOn) {
        boolean late = calculator.policy().reminders().isLate(sent.reminder(), now());
        return new DeadlineFact.ReminderReached(sent.reminder(), dueOn, late, sent.skipped());
    }

    /**
     * The due date follows what the calendar became before the date was missed: no sweep may have come by since, and who
     * had more time has it all the same. Each version is taken as of the moment it was brought in; a miss before that stays.
     */
    private List<DeadlineStep> withCalendarChanges(TaskDeadline deadline) {
        DueDate due = deadline.dueDate();
        if (due == null || !deadline.dependsOnCalendar()) {
            return List.of();
        }
        DeadlinePolicy policy = calculator.policy();
        var steps = new ArrayList<DeadlineStep>();
        for (CalendarVersion next : policy.revisions().after(due.calendarVersion())) {
            TaskDeadline before = DeadlineStep.last(deadline, steps);
            Instant since = next.revision().at();
            if (before.isPastAt(since)) {
                break;
            }
            TaskDeadline to = before.recalculated(calculator.by(policy.by(next.calendar())), since);
            var reason = DueDateReason.calendar(next.version(), next.revision().reason());
            steps.add(before.movedTo(to, reason, service));
        }
        return steps;
    }

    private static List<DeadlineStep> with(List<DeadlineStep> steps, List<DeadlineStep> more) {
        return Stream.concat(steps.stream(), more.stream()).toList();
    }

    private Instant now() {
        return calculator.now();
    }
}
