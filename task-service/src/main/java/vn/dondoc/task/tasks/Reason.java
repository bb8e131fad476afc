package vn.dondoc.task.tasks;

import java.text.Normalizer;
import vn.dondoc.task.calendar.Characters;

/** Why a task is sent back, refused or withdrawn. */
public record Reason(String text) {
    public Reason {
        text = Wording.checked("reason", text);
    }

    /** What another service gives as a reason is taken as far as it can be: cut where it would be too long, and readable. */
    public static Reason cut(String text) {
        return cut(text, Wording.LONGEST);
    }

    static Reason cut(String text, int longest) {
        String whole = Normalizer.normalize(text, Normalizer.Form.NFC);
        // the cut may go through the middle of a character
        return new Reason(Characters.readable(whole.substring(0, Math.min(whole.length(), longest))));
    }
}
