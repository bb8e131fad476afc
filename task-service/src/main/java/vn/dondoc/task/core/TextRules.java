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
            throw new TaskRejected.RuleViolation(field, "không được để trống / must not be empty");
        }
        if (written.length() > longest) {
            throw tooLong(field, longest);
        }
        if (!PlainText.isReadable(written)) {
            throw new TaskRejected.RuleViolation(field, "có ký tự không phải chữ / has characters that are no text");
        }
        return written;
    }

    /** An identifier in the form of Decision 20/2020/QĐ-TTg; whether there is such an agency the directory knows. */
    public static String agencyId(String field, @Nullable String id) {
        String written = checked(field, id, AgencyIds.MAX_LENGTH);
        if (!AgencyIds.isWellFormed(written)) {
            throw new TaskRejected.RuleViolation(
                    field, "không phải mã cơ quan, ví dụ H56.02 / is not an agency's identifier, such as H56.02");
        }
        return written;
    }

    /** Overdue from the first moment on would be nobody's fault, and stay in the books for good. */
    public static void requireAhead(String field, LocalDate dueOn, LocalDate today) {
        if (dueOn.isBefore(today)) {
            throw new TaskRejected.RuleViolation(
                    field,
                    "đã qua, sẽ quá hạn ngay; hãy nêu ngày từ hôm nay (%1$s) trở đi / is past, it would be overdue at once; give %1$s or later"
                            .formatted(today));
        }
        LocalDate latest = today.plusYears(MOST_YEARS_AHEAD);
        if (dueOn.isAfter(latest)) {
            throw new TaskRejected.RuleViolation(
                    field, "muộn nhất là %1$s / must not be later than %1$s".formatted(latest));
        }
    }

    public static TaskRejected tooLong(String field, int longest) {
        return new TaskRejected.RuleViolation(
                field, "dài quá %1$d ký tự / is longer than %1$d characters".formatted(longest));
    }
}
