package vn.dondoc.task.tasks;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** What officials write: not empty, at most so many characters, in one Unicode form. */
final class Wording {
    /** Keeps an event under the 64 KB that the wire allows, even with three bytes to each letter. */
    static final int LONGEST = 10_000;

    private Wording() {}

    static String checked(String field, @Nullable String text) {
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

    static TaskRejected tooLong(String field, int longest) {
        return new TaskRejected.RuleBroken(
                field, "dài quá %1$d ký tự / is longer than %1$d characters".formatted(longest));
    }
}
