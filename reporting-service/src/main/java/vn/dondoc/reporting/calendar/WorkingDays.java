package vn.dondoc.reporting.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;

/** Which days the province works, by one version of the calendar. Days are texts as in {@code 2026-04-30}. */
public record WorkingDays(Set<String> daysOff, Set<String> weekendDaysWorked) {
    /** As long as there is no calendar: Monday to Friday. */
    static final WorkingDays OF_THE_WEEK = new WorkingDays(Set.of(), Set.of());

    /** Longer the province does not stand still; a search must end. */
    private static final int MOST_DAYS = 60;

    public WorkingDays {
        daysOff = Set.copyOf(daysOff);
        weekendDaysWorked = Set.copyOf(weekendDaysWorked);
    }

    /** That day where it is worked, else the next one that is. */
    public LocalDate firstFrom(LocalDate day) {
        return Stream.iterate(day, each -> each.plusDays(1))
                .limit(MOST_DAYS)
                .filter(this::isWorked)
                .findFirst()
                .orElse(day);
    }

    private boolean isWorked(LocalDate day) {
        boolean isOfTheWeek = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
        return (isOfTheWeek || weekendDaysWorked.contains(day.toString())) && !daysOff.contains(day.toString());
    }
}
