package vn.dondoc.task.coordination;

import vn.dondoc.task.core.TextRules;

/**
 * What a party says of its part.
 *
 * @param done whether that is all of it
 */
public record Contribution(String text, boolean done) {
    public Contribution {
        text = TextRules.checked("text", text);
    }
}
