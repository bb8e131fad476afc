package vn.dondoc.task.calendar;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.calendar.CalendarRejected.RuleViolation;
import vn.dondoc.task.core.TaskRejected;
import vn.dondoc.task.core.TextRules;

/** What days and numbers of the calendar keep; texts and identifiers keep the {@link TextRules} of all tasks. */
final class CalendarRules {
    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2999;

    private CalendarRules() {}

    static String text(String field, @Nullable String text, int longest) {
        return ofCalendar(() -> TextRules.checked(field, text, longest));
    }

    static String line(String field, @Nullable String text, int longest) {
        return ofCalendar(() -> TextRules.checkedLine(field, text, longest));
    }

    static @Nullable String optionalText(String field, @Nullable String text, int longest) {
        return text == null || text.isBlank() ? null : text(field, text, longest);
    }

    static String agencyId(String field, @Nullable String id) {
        return ofCalendar(() -> TextRules.agencyId(field, id));
    }

    private static String ofCalendar(Supplier<String> checked) {
        try {
            return checked.get();
        } catch (TaskRejected.RuleViolation violation) {
            throw RuleViolation.of(violation);
        }
    }

    /** Far enough from the ends of what a date can say that every count stays inside. */
    static LocalDate day(String field, @Nullable LocalDate day) {
        if (day == null) {
            throw new RuleViolation(field, "text.empty");
        }
        year(field, day.getYear());
        return day;
    }

    static int year(String field, int year) {
        return within(field, year, FIRST_YEAR, LAST_YEAR);
    }

    static int within(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw new RuleViolation(field, "calendar.range", least, most);
        }
        return value;
    }
}
