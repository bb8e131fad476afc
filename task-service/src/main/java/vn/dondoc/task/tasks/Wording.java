package vn.dondoc.task.tasks;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What officials write: not empty, at most so many characters, in one Unicode form. */
public final class Wording {
    /** Keeps an event under the 64 KB that the wire allows, even with three bytes to each letter. */
    static final int LONGEST = 10_000;

    private static final Pattern AGENCY_ID = Pattern.compile("[0-9A-Z]+(\\.[0-9A-Z]+)*");

    private Wording() {}

    public static String checked(String field, @Nullable String text) {
        return checked(field, text, LONGEST);
    }

    static String checked(String field, @Nullable String text, int longest) {
        String written = text == null ? "" : Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        if (written.isEmpty()) {
            throw new TaskRejected.RuleBroken(field, "không được để trống / must not be empty");
        }
        if (written.length() > longest) {
            throw tooLong(field, longest);
        }
        return written;
    }

    /** An identifier in the form of Decision 20/2020/QĐ-TTg; whether there is such an agency the directory knows. */
    public static String agencyId(String field, @Nullable String id) {
        String written = checked(field, id, 35);
        if (!AGENCY_ID.matcher(written).matches()) {
            throw new TaskRejected.RuleBroken(
                    field, "không phải mã cơ quan, ví dụ H56.02 / is not an agency's identifier, such as H56.02");
        }
        return written;
    }

    static TaskRejected tooLong(String field, int longest) {
        return new TaskRejected.RuleBroken(
                field, "dài quá %1$d ký tự / is longer than %1$d characters".formatted(longest));
    }
}
