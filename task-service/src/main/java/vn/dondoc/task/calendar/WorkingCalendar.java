package vn.dondoc.task.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.calendar.CalendarDay.Kind;
import vn.dondoc.task.calendar.CalendarDay.Status;
import vn.dondoc.task.calendar.CalendarRejected.RuleViolation;
import vn.dondoc.task.core.Finding;

/**
 * Which days are worked, for every agency: Monday to Friday, without the days off, with the weekend days worked instead,
 * without local closures. One version of it; immutable. A count looks at each day once, and ends, because the days that
 * can be off outside of weekends are limited in number.
 */
public final class WorkingCalendar {
    /** The most working days that can be counted in one go: some 40 years. */
    public static final int MOST_COUNTED = 10_000;

    private static final Finding SATURDAY = Finding.of("day-off.saturday");
    private static final Finding SUNDAY = Finding.of("day-off.sunday");
    private static final int MOST_DAYS = 3_000;
    private static final int MOST_CLOSURES = 1_000;

    private final long version;
    private final Map<LocalDate, CalendarDay> days;
    private final List<AgencyClosure> closures;
    private final Map<LocalDate, List<AgencyClosure>> closuresByDay;
    private final Set<Integer> officialYears;

    private WorkingCalendar(long version, Map<LocalDate, CalendarDay> days, List<AgencyClosure> closures) {
        this.version = version;
        this.days = days;
        this.closures = closures;
        this.closuresByDay = byDay(closures);
        this.officialYears = officialYears(days.values());
    }

    /** @throws RuleViolation for two entries of one date, two closures of one agency from one day, or too many */
    public static WorkingCalendar of(long version, Collection<CalendarDay> days, Collection<AgencyClosure> closures) {
        CalendarRules.within("days", days.size(), 0, MOST_DAYS);
        CalendarRules.within("closures", closures.size(), 0, MOST_CLOSURES);
        Map<LocalDate, CalendarDay> byDate = new HashMap<>();
        for (CalendarDay day : days) {
            if (byDate.put(day.date(), day) != null) {
                throw new RuleViolation("days", "calendar.day-twice", day.date());
            }
        }
        Set<AgencyClosure.Key> seen = new HashSet<>();
        for (AgencyClosure closure : closures) {
            if (!seen.add(closure.key())) {
                throw new RuleViolation("closures", "calendar.closure-twice", closure.agencyId(), closure.from());
            }
        }
        return new WorkingCalendar(version, byDate, List.copyOf(closures));
    }

    private static Map<LocalDate, List<AgencyClosure>> byDay(List<AgencyClosure> closures) {
        Map<LocalDate, List<AgencyClosure>> byDay = new HashMap<>();
        for (AgencyClosure closure : closures) {
            closure.from()
                    .datesUntil(closure.to().plusDays(1))
                    .forEach(day ->
                            byDay.computeIfAbsent(day, _ -> new ArrayList<>()).add(closure));
        }
        return byDay;
    }

    private static Set<Integer> officialYears(Collection<CalendarDay> days) {
        Map<Integer, Boolean> officialTet = days.stream()
                .filter(day -> day.kind() == Kind.STATUTORY_TET)
                .collect(Collectors.toMap(
                        day -> day.date().getYear(), day -> day.status() == Status.OFFICIAL, Boolean::logicalAnd));
        officialTet.values().removeIf(official -> !official);
        return officialTet.keySet();
    }

    public long version() {
        return version;
    }

    /** By date. */
    public List<CalendarDay> days() {
        return List.copyOf(new TreeMap<>(days).values());
    }

    public List<AgencyClosure> closures() {
        return closures;
    }

    public boolean isWorking(LocalDate day, String agencyId) {
        return reason(day, agencyId) == null;
    }

    /** Why the day is not worked: name of the holiday, the weekday or the closure; empty for a working day. */
    public Optional<Finding> whyOff(LocalDate day, String agencyId) {
        return Optional.ofNullable(reason(day, agencyId));
    }

    private @Nullable Finding reason(LocalDate day, String agencyId) {
        CalendarDay entry = days.get(day);
        if (entry != null && entry.dayOff()) {
            return named(entry.name());
        }
        if (entry == null && CalendarDay.isWeekend(day)) {
            return day.getDayOfWeek() == DayOfWeek.SATURDAY ? SATURDAY : SUNDAY;
        }
        for (AgencyClosure closure : closuresByDay.getOrDefault(day, List.of())) {
            if (closure.appliesTo(agencyId)) {
                return named(closure.name());
            }
        }
        return null;
    }

    /** By the name that an official gave to the day or closure. */
    private static Finding named(String name) {
        return Finding.of("day-off.named", name);
    }

    /**
     * The day that is so many working days after the base, which itself is not counted.
     *
     * @param workingDays from 1 to {@link #MOST_COUNTED}
     */
    public Count plus(LocalDate base, int workingDays, String agencyId) {
        requireCountable(base, workingDays);
        List<DayOff> skipped = new ArrayList<>();
        LocalDate day = base;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            Finding off = reason(day, agencyId);
            if (off == null) {
                left--;
            } else {
                skipped.add(new DayOff(day, off));
            }
        }
        boolean tentative =
                IntStream.rangeClosed(base.plusDays(1).getYear(), day.getYear()).anyMatch(this::isTentative);
        return new Count(day, List.copyOf(skipped), tentative);
    }

    /**
     * The day that is so many working days before this one, which itself is not counted.
     *
     * @param workingDays from 1 to {@link #MOST_COUNTED}
     */
    public LocalDate minus(LocalDate day, int workingDays, String agencyId) {
        requireCountable(day, workingDays);
        LocalDate found = day;
        for (int left = workingDays; left > 0; ) {
            found = found.minusDays(1);
            if (isWorking(found, agencyId)) {
                left--;
            }
        }
        return found;
    }

    private static void requireCountable(LocalDate from, int workingDays) {
        CalendarRules.day("from", from);
        CalendarRules.within("days", workingDays, 1, MOST_COUNTED);
    }

    /** Working days from the first day, inclusive, until the other, exclusive; none when it is not later. */
    public int between(LocalDate from, LocalDate until, String agencyId) {
        CalendarRules.day("from", from);
        CalendarRules.day("until", until);
        int count = 0;
        for (LocalDate day = from; day.isBefore(until); day = day.plusDays(1)) {
            if (isWorking(day, agencyId)) {
                count++;
            }
        }
        return count;
    }

    /** No official notice for this year yet: it has no Tết days, or they are not all official. */
    public boolean isTentative(int year) {
        return !officialYears.contains(year);
    }

    /** A day that was not counted, and why. */
    public record DayOff(LocalDate day, Finding name) {}

    /**
     * Where a count ended and how.
     *
     * @param skipped the days off on the way, in order
     * @param tentative whether a year that was counted through is tentative
     */
    public record Count(LocalDate day, List<DayOff> skipped, boolean tentative) {}
}
