package vn.dondoc.task.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dondoc.task.calendar.CalendarRejected.RuleViolation;

/** What is to be different in the next version of the calendar. */
public sealed interface CalendarChange {

    /** The next version; @throws RuleViolation when it is not a calendar, or the same one. */
    default WorkingCalendar applyTo(WorkingCalendar before) {
        WorkingCalendar after = switch (this) {
            case Edit edit -> edit.edited(before);
            case Years years -> years.replaced(before);
        };
        if (CalendarDifference.between(before, after).isNone()) {
            throw new RuleViolation("days", "calendar.nothing-changes");
        }
        return after;
    }

    /**
     * Single days and closures.
     *
     * @param set in place of what there is on those dates
     * @param remove dates whose entries go
     * @param close closures to add
     * @param open closures to take away, by agency and first day
     */
    record Edit(List<CalendarDay> set, List<LocalDate> remove, List<AgencyClosure> close, List<AgencyClosure.Key> open)
            implements CalendarChange {

        private WorkingCalendar edited(WorkingCalendar before) {
            Map<LocalDate, CalendarDay> days =
                    before.days().stream().collect(Collectors.toMap(CalendarDay::date, day -> day));
            requireAllIn(days.keySet(), remove, "removeDays");
            days.keySet().removeAll(remove);
            Set<LocalDate> dates = new HashSet<>();
            for (CalendarDay day : set) {
                if (!dates.add(day.date())) {
                    throw new RuleViolation("days", "calendar.day-twice", day.date());
                }
                days.put(day.date(), day);
            }
            return WorkingCalendar.of(before.version() + 1, days.values(), closures(before));
        }

        private List<AgencyClosure> closures(WorkingCalendar before) {
            Map<AgencyClosure.Key, AgencyClosure> kept = new HashMap<>();
            before.closures().forEach(closure -> kept.put(closure.key(), closure));
            requireAllIn(kept.keySet(), open, "removeClosures");
            kept.keySet().removeAll(open);
            List<AgencyClosure> closures = new ArrayList<>(kept.values());
            closures.addAll(close);
            return closures;
        }

        private static <K> void requireAllIn(Set<K> there, List<K> named, String field) {
            for (int i = 0; i < named.size(); i++) {
                if (!there.contains(named.get(i))) {
                    throw new RuleViolation(field + "[" + i + "]", "calendar.not-there");
                }
            }
        }
    }

    /** All days of the years that occur here, in place of those there are; other years and the closures stay. */
    record Years(List<CalendarDay> days) implements CalendarChange {

        private WorkingCalendar replaced(WorkingCalendar before) {
            Set<Integer> years = days.stream().map(day -> day.date().getYear()).collect(Collectors.toSet());
            List<CalendarDay> all = new ArrayList<>(days);
            before.days().stream()
                    .filter(day -> !years.contains(day.date().getYear()))
                    .forEach(all::add);
            return WorkingCalendar.of(before.version() + 1, all, before.closures());
        }
    }
}
