package vn.dondoc.task.core;

import java.text.Normalizer;

/** Why a task is sent back, refused or withdrawn. */
public record Reason(String text) {
    public Reason {
        text = TextRules.checked("reason", text);
    }

    /** What another service gives as a reason is taken as far as it can be: cut where it would be too long, and readable. */
    public static Reason cut(String text) {
        return cut(text, TextRules.LONGEST);
    }

    public static Reason cut(String text, int longest) {
        String whole = Normalizer.normalize(text, Normalizer.Form.NFC);
        // the cut may go through the middle of a character
        return new Reason(ReadableText.readable(whole.substring(0, Math.min(whole.length(), longest))));
    }
}
