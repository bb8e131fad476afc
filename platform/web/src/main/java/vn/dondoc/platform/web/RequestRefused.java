package vn.dondoc.platform.web;

import org.jspecify.annotations.Nullable;

/** A request that this package refuses before the service sees it. */
final class RequestRefused extends RuntimeException {
    private final transient ProblemType type;
    private final transient Wording reason;
    private final @Nullable String field;

    RequestRefused(ProblemType type, Wording reason) {
        this(type, reason, null);
    }

    RequestRefused(ProblemType type, Wording reason, @Nullable String field) {
        super(reason.english());
        this.type = type;
        this.reason = reason;
        this.field = field;
    }

    static RequestRefused invalidField(String field, String vietnamese, String english) {
        return new RequestRefused(BuiltInProblems.INVALID, new Wording(vietnamese, english), field);
    }

    ProblemType type() {
        return type;
    }

    Wording reason() {
        return reason;
    }

    @Nullable
    String field() {
        return field;
    }
}
