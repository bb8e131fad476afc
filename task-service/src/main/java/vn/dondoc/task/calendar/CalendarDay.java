package vn.dondoc.task.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.calendar.CalendarRejected.RuleViolation;

/**
 * A day on which the calendar differs from the week, or a weekend day that is a holiday.
 *
 * @param dayOff false for a weekend day that is worked
 * @param legalBasis law or notice
 */
public record CalendarDay(
        LocalDate date,
        String name,
        Kind kind,
        boolean dayOff,
        Status status,
        @Nullable String legalBasis,
        @Nullable String note) {
    static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 500;

    /** Why the day is special. Only {@link #SWAP_WORKING_DAY} is worked. */
    public enum Kind {
        STATUTORY,
        STATUTORY_TET,
        STATUTORY_ADJACENT,
        COMPENSATORY,
        SWAP_DAY_OFF,
        SWAP_WORKING_DAY
    }

    /** How sure it is: by law or notice, computed from the law, or a pattern that the yearly notice may still change. */
    public enum Status {
        OFFICIAL,
        COMPUTED,
        TENTATIVE
    }

    public CalendarDay {
        CalendarRules.day("date", date);
        name = CalendarRules.line("name", name, LONGEST_NAME);
        legalBasis = CalendarRules.optionalText("legalBasis", legalBasis, LONGEST_NOTE);
        note = CalendarRules.optionalText("note", note, LONGEST_NOTE);
        if (dayOff == (kind == Kind.SWAP_WORKING_DAY)) {
            throw new RuleViolation("kind", "calendar.worked-or-off");
        }
        if (!dayOff && !isWeekend(date)) {
            throw new RuleViolation("date", "calendar.weekend-only");
        }
    }

    static boolean isWeekend(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
    }
}
