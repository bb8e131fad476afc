package vn.dondoc.notification.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.dondoc.contracts.calendar.CalendarMessage;
import vn.dondoc.contracts.calendar.CalendarMessage.Closure;

/** Which days an agency works, by one version of the calendar. */
public record WorkingDays(
        long version, Set<LocalDate> daysOff, Set<LocalDate> weekendDaysWorked, List<Closure> closures) {
    /** As long as there is no calendar: Monday to Friday. */
    public static final WorkingDays OF_THE_WEEK = new WorkingDays(0, Set.of(), Set.of(), List.of());

    /** Longer no agency is closed; a count must end. */
    private static final int MOST_DAYS = 400;

    public WorkingDays {
        daysOff = Set.copyOf(daysOff);
        weekendDaysWorked = Set.copyOf(weekendDaysWorked);
        closures = List.copyOf(closures);
    }

    static WorkingDays of(CalendarMessage.Recorded calendar) {
        return new WorkingDays(
                calendar.version(),
                Set.copyOf(calendar.daysOff()),
                Set.copyOf(calendar.weekendDaysWorked()),
                calendar.closures());
    }

    /** The day that is so many working days after this one, which itself is not counted. */
    public LocalDate plus(LocalDate day, int workingDays, String agencyId) {
        return counted(day, workingDays, 1, agencyId);
    }

    /** The day that is so many working days before this one, which itself is not counted. */
    public LocalDate minus(LocalDate day, int workingDays, String agencyId) {
        return counted(day, workingDays, -1, agencyId);
    }

    private LocalDate counted(LocalDate from, int workingDays, int step, String agencyId) {
        LocalDate day = from;
        int left = workingDays;
        for (int i = 0; left > 0 && i < MOST_DAYS; i++) {
            day = day.plusDays(step);
            left -= isWorked(day, agencyId) ? 1 : 0;
        }
        return day;
    }

    public boolean isWorked(LocalDate day, String agencyId) {
        boolean isOfTheWeek = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
        return (isOfTheWeek || weekendDaysWorked.contains(day))
                && !daysOff.contains(day)
                && closures.stream().noneMatch(closure -> closure.closes(agencyId, day));
    }
}
