package vn.dondoc.directive.directives;

import vn.dondoc.directive.core.DirectiveRejected;
import vn.dondoc.directive.directives.review.FieldErrorCollector;

/** Why an issued directive is changed: asked for at every such step, because whoever reads the history will ask. */
public final class ChangeReason {
    private static final int MAX_LENGTH = 2_000;

    private ChangeReason() {}

    public static String required(String typed) {
        var errors = new FieldErrorCollector();
        String reason = errors.text("reason", typed, MAX_LENGTH);
        if (reason.isEmpty()) {
            errors.add("reason", "directive.reason-required");
        }
        if (!errors.isEmpty()) {
            throw new DirectiveRejected.Malformed(errors.all());
        }
        return reason;
    }
}
