package vn.dondoc.task.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.calendar.CalendarVersion;
import vn.dondoc.task.calendar.WorkingCalendar;
import vn.dondoc.task.reminder.ReminderPolicy;
import vn.dondoc.task.reminder.ScheduledReminder;

/** The calendar in force and the rules of deadlines: what a task must be told to reckon its dates. */
public record DeadlinePolicy(
        WorkingCalendar calendar, ReminderPolicy reminders, ExtensionPolicy extensions, Revisions revisions) {

    /** How the calendar came to be what it is. */
    @FunctionalInterface
    public interface Revisions {
        /** The versions after that one, up to the one in force, the oldest first. */
        List<CalendarVersion> after(long version);
    }

    /** By a calendar that was never another. */
    public DeadlinePolicy(WorkingCalendar calendar, ReminderPolicy reminders, ExtensionPolicy extensions) {
        this(calendar, reminders, extensions, _ -> List.of());
    }

    /** The same rules by another calendar. */
    public DeadlinePolicy by(WorkingCalendar other) {
        return new DeadlinePolicy(other, reminders, extensions, revisions);
    }

    /** All that is to be told about a due date, in order. A reminder that would come after the miss is left out. */
    public List<ScheduledReminder> rungs(LocalDate dueOn, @Nullable LocalTime dueTime, String agencyId) {
        Instant missed = VietnamTime.missedFrom(dueOn, dueTime);
        var rungs = new ArrayList<ScheduledReminder>();
        LocalDate soon = calendar.minus(dueOn, reminders.dueSoonDays(), agencyId);
        rungs.add(new ScheduledReminder(ScheduledReminder.Kind.DUE_SOON, 0, 0, VietnamTime.at(soon, reminders.hour())));
        rungs.add(
                new ScheduledReminder(ScheduledReminder.Kind.DUE_TODAY, 0, 0, VietnamTime.at(dueOn, reminders.hour())));
        rungs.removeIf(reminder -> !reminder.at().isBefore(missed));
        rungs.add(new ScheduledReminder(ScheduledReminder.Kind.MISSED, 0, 0, missed));
        for (int i = 0; i < reminders.escalateAfter().size(); i++) {
            int late = reminders.escalateAfter().get(i);
            LocalDate day = calendar.plus(dueOn, late, agencyId).day();
            rungs.add(new ScheduledReminder(
                    ScheduledReminder.Kind.ESCALATED, i + 1, late, VietnamTime.at(day, reminders.hour())));
        }
        return rungs;
    }

    /** How often progress is due by these terms. */
    public Period reportingPeriod(DeadlineTerms terms) {
        Period given = terms.reportingPeriod();
        return given == null ? reminders.reportingPeriod() : given;
    }

    public boolean isLate(ScheduledReminder rung, Instant told) {
        return told.isAfter(rung.at().plus(reminders.lateAfter()));
    }
}
