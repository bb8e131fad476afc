package vn.dondoc.task.deadline;

import java.time.Period;
import java.util.List;
import vn.dondoc.task.calendar.CalendarVersion;
import vn.dondoc.task.calendar.WorkingCalendar;
import vn.dondoc.task.reminder.ReminderPolicy;

/** The calendar in force and the rules of deadlines: what a task must be given to calculate its dates. */
public record DeadlinePolicy(
        WorkingCalendar calendar,
        ReminderPolicy reminders,
        ExtensionPolicy extensions,
        CountingPolicy counting,
        Revisions revisions) {

    /** How the calendar came to be what it is. */
    @FunctionalInterface
    public interface Revisions {
        /** The versions after that one, up to the one in force, the oldest first. */
        List<CalendarVersion> after(long version);
    }

    /** By a calendar that was never another. */
    public DeadlinePolicy(WorkingCalendar calendar, ReminderPolicy reminders, ExtensionPolicy extensions) {
        this(calendar, reminders, extensions, CountingPolicy.DEFAULT, _ -> List.of());
    }

    /** By the same calendar and other rules of what counts. */
    public DeadlinePolicy counting(CountingPolicy other) {
        return new DeadlinePolicy(calendar, reminders, extensions, other, revisions);
    }

    /** The same rules by another calendar. */
    public DeadlinePolicy by(WorkingCalendar other) {
        return new DeadlinePolicy(other, reminders, extensions, counting, revisions);
    }

    /** How often progress is due by these terms. */
    public Period reportingPeriod(DeadlineTerms terms) {
        Period given = terms.reportingPeriod();
        return given == null ? reminders.reportingPeriod() : given;
    }
}
