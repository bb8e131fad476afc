package vn.dondoc.task.explanation;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dondoc.contracts.directive.CountedFrom;
import vn.dondoc.task.core.Finding;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.DueDate;
import vn.dondoc.task.reminder.ScheduledReminder;

/** What there is to say of a deadline. */
public final class DeadlineFindings {
    private static final int DAYS_OF_WEEK = 7;

    private DeadlineFindings() {}

    /** @param reportingPeriod how often the task is reported on */
    static Finding rule(Deadline deadline, Period reportingPeriod) {
        return switch (deadline) {
            case Deadline.FixedDate(LocalDate day, var time) when time == null -> Finding.of("rule.date", day);
            case Deadline.FixedDate(LocalDate day, var time) -> Finding.of("rule.time-of-day", day, time);
            case Deadline.AfterWorkingDays(int days, CountedFrom from) ->
                Finding.of(from == CountedFrom.ISSUE ? "rule.after-issue" : "rule.after-acknowledgement", days);
            case Deadline.ByReference(String document) -> Finding.of("rule.by-reference", document);
            case Deadline.OpenEnded _ -> Finding.of("rule.open-ended", lengthOf(reportingPeriod));
            case Deadline.Recurring(var first, var every, var until)
            when until == null -> Finding.of("rule.recurring", lengthOf(every), first);
            case Deadline.Recurring(var first, var every, var until) ->
                Finding.of("rule.recurring-until", lengthOf(every), first, until);
            case Deadline.NoDeadline() -> Finding.of("rule.none");
            case Deadline.Unsupported _ -> Finding.of("rule.unsupported");
        };
    }

    private static List<Finding> lengthOf(Period period) {
        return Stream.of(
                        Finding.of("period.years", period.getYears()),
                        Finding.of("period.months", period.getMonths()),
                        daysOf(period.getDays()))
                .filter(part -> !part.arguments().contains(0))
                .toList();
    }

    private static Finding daysOf(int days) {
        return days % DAYS_OF_WEEK == 0
                ? Finding.of("period.weeks", days / DAYS_OF_WEEK)
                : Finding.of("period.days", days);
    }

    /** What has to become known before there is a due date. */
    static Optional<Finding> waitsFor(Deadline deadline) {
        return switch (deadline) {
            case Deadline.ByReference(String document) -> Optional.of(Finding.of("waits-for.document", document));
            case Deadline.AfterWorkingDays(var _, CountedFrom from)
            when from != CountedFrom.ISSUE -> Optional.of(Finding.of("waits-for.acknowledgement"));
            case Deadline.AfterWorkingDays _,
                    Deadline.FixedDate _,
                    Deadline.OpenEnded _,
                    Deadline.Recurring _,
                    Deadline.NoDeadline _,
                    Deadline.Unsupported _ -> Optional.empty();
        };
    }

    public static Finding of(ScheduledReminder reminder) {
        return switch (reminder.kind()) {
            case DUE_SOON -> Finding.of("reminder.due-soon");
            case DUE_TODAY -> Finding.of("reminder.due-today");
            case MISSED -> Finding.of("reminder.missed");
            case ESCALATED -> Finding.of("reminder.escalated", reminder.number(), reminder.workingDaysLate());
        };
    }

    static Finding dayOff(LocalDate dueOn, Finding name) {
        return Finding.of("due-date-note.day-off", dueOn, name);
    }

    /** @param last the working day with which the time ends */
    static Finding endsLater(LocalDate dayOff, Finding name, LocalDate last) {
        return Finding.of("due-date-note.ends-later", dayOff, name, last);
    }

    static Finding pastFromTheStart(DueDate due) {
        return due.time() == null
                ? Finding.of("due-date-note.past-from-the-start", due.date())
                : Finding.of("due-date-note.time-past-from-the-start", due.date(), due.time());
    }

    static Finding tentative(List<Integer> years) {
        return Finding.of("due-date-note.tentative", years);
    }

    static Finding otherwise(LocalDate dueOn, LocalDate byCalendar, long version) {
        return Finding.of("due-date-note.otherwise", dueOn, byCalendar, version);
    }

    static Finding suspended(LocalDate since) {
        return Finding.of("due-date-note.suspended", since);
    }

    static Finding handedIn(LocalDate day) {
        return Finding.of("due-date-note.handed-in", day);
    }
}
