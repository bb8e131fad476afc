package vn.dondoc.task.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.AgencyIds;
import vn.dondoc.platform.vietnam.PlainText;
import vn.dondoc.task.calendar.CalendarRejected.RuleBroken;

/** What every text, day and identifier of the calendar keeps. */
final class CalendarRules {
    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2999;

    private CalendarRules() {}

    /** Not blank, at most so many characters, in one Unicode form, and nothing a store could refuse. */
    static String text(String field, @Nullable String text, int longest) {
        String written = PlainText.clean(text);
        if (written.isEmpty()) {
            throw new RuleBroken(field, "text.empty");
        }
        if (written.length() > longest) {
            throw new RuleBroken(field, "text.too-long", longest);
        }
        if (!PlainText.isReadable(written)) {
            throw new RuleBroken(field, "text.unreadable");
        }
        return written;
    }

    /** On one line, as a name is. */
    static String line(String field, @Nullable String text, int longest) {
        String written = text(field, text, longest);
        if (!PlainText.isOneLine(written)) {
            throw new RuleBroken(field, "text.one-line");
        }
        return written;
    }

    static @Nullable String optionalText(String field, @Nullable String text, int longest) {
        return text == null || text.isBlank() ? null : text(field, text, longest);
    }

    static String agency(String field, @Nullable String id) {
        if (id == null || !AgencyIds.isWellFormed(id)) {
            throw new RuleBroken(field, "text.agency-id");
        }
        return id;
    }

    /** Far enough from the ends of what a date can say that every count stays inside. */
    static LocalDate day(String field, @Nullable LocalDate day) {
        if (day == null) {
            throw new RuleBroken(field, "text.empty");
        }
        year(field, day.getYear());
        return day;
    }

    static int year(String field, int year) {
        return within(field, year, FIRST_YEAR, LAST_YEAR);
    }

    static int within(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw new RuleBroken(field, "calendar.range", least, most);
        }
        return value;
    }
}
