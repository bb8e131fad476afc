package vn.dondoc.task.core;

import vn.dondoc.platform.vietnam.PlainText;

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
        return new Reason(PlainText.shortened(text, longest));
    }
}
