package vn.dondoc.task.core;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.AgencyIds;
import vn.dondoc.platform.vietnam.PlainText;

/** What officials write: not empty, at most so many readable characters, in one Unicode form. */
public final class TextRules {
    /** What one field may say; whether an event can carry all that a step says is checked when it is stored. */
    public static final int LONGEST = 10_000;

    private static final int MOST_YEARS_AHEAD = 20;

    private TextRules() {}

    public static String checked(String field, @Nullable String text) {
        return checked(field, text, LONGEST);
    }

    public static String checked(String field, @Nullable String text, int longest) {
        String written = PlainText.clean(text);
        if (written.isEmpty()) {
            throw new TaskRejected.RuleViolation(field, "text.empty");
        }
        if (written.length() > longest) {
            throw tooLong(field, longest);
        }
        if (!PlainText.isReadable(written)) {
            throw new TaskRejected.RuleViolation(field, "text.unreadable");
        }
        return written;
    }

    /** On one line, as a name or a number is. */
    public static String checkedLine(String field, @Nullable String text, int longest) {
        String written = checked(field, text, longest);
        if (!PlainText.isOneLine(written)) {
            throw new TaskRejected.RuleViolation(field, "text.one-line");
        }
        return written;
    }

    /** An identifier by Decision 20/2020/QĐ-TTg, in its present form; whether there is such an agency the directory knows. */
    public static String agencyId(String field, @Nullable String id) {
        String written = AgencyIds.normalized(checked(field, id, AgencyIds.MAX_LENGTH));
        if (!AgencyIds.isWellFormed(written)) {
            throw new TaskRejected.RuleViolation(field, "text.agency-id");
        }
        return written;
    }

    /** Overdue from the first moment on would be nobody's fault, and stay in the books for good. */
    public static void requireAhead(String field, LocalDate dueOn, LocalDate today) {
        if (dueOn.isBefore(today)) {
            throw new TaskRejected.RuleViolation(field, "date.past", today);
        }
        LocalDate latest = today.plusYears(MOST_YEARS_AHEAD);
        if (dueOn.isAfter(latest)) {
            throw new TaskRejected.RuleViolation(field, "date.latest", latest);
        }
    }

    public static TaskRejected tooLong(String field, int longest) {
        return new TaskRejected.RuleViolation(field, "text.too-long", longest);
    }
}
