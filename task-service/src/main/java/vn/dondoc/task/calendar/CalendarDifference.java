package vn.dondoc.task.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one calendar has that another has not.
 *
 * @param days by date
 * @param closed closures that are new
 * @param opened closures that are gone; one that was changed is gone and new
 */
public record CalendarDifference(List<DayChange> days, List<AgencyClosure> closed, List<AgencyClosure> opened) {

    /** The entry of a date, then and now. */
    public record DayChange(
            LocalDate date,
            @Nullable CalendarDay before,
            @Nullable CalendarDay after) {}

    public static CalendarDifference between(WorkingCalendar before, WorkingCalendar after) {
        return new CalendarDifference(
                days(before, after),
                without(after.closures(), before.closures()),
                without(before.closures(), after.closures()));
    }

    public boolean isNone() {
        return days.isEmpty() && closed.isEmpty() && opened.isEmpty();
    }

    private static List<DayChange> days(WorkingCalendar before, WorkingCalendar after) {
        Map<LocalDate, CalendarDay> then = byDate(before);
        Map<LocalDate, CalendarDay> now = byDate(after);
        TreeSet<LocalDate> dates = new TreeSet<>(then.keySet());
        dates.addAll(now.keySet());
        return dates.stream()
                .map(date -> new DayChange(date, then.get(date), now.get(date)))
                .filter(change -> change.before() == null || !change.before().equals(change.after()))
                .toList();
    }

    private static Map<LocalDate, CalendarDay> byDate(WorkingCalendar calendar) {
        return calendar.days().stream().collect(Collectors.toMap(CalendarDay::date, day -> day));
    }

    private static List<AgencyClosure> without(List<AgencyClosure> all, List<AgencyClosure> these) {
        List<AgencyClosure> rest = new ArrayList<>(all);
        rest.removeAll(these);
        return List.copyOf(rest);
    }
}
