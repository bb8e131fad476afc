package vn.dondoc.platform.web.problem;

import org.jspecify.annotations.Nullable;

/** A request that this package refuses before the service sees it. */
public final class RequestRejected extends RuntimeException {
    private final transient ProblemType type;
    private final transient LocalizedText reason;
    private final @Nullable String field;

    public RequestRejected(ProblemType type, LocalizedText reason) {
        this(type, reason, null);
    }

    RequestRejected(ProblemType type, LocalizedText reason, @Nullable String field) {
        super(reason.english());
        this.type = type;
        this.reason = reason;
        this.field = field;
    }

    public static RequestRejected invalidField(String field, String vietnamese, String english) {
        return new RequestRejected(DefaultProblemTypes.INVALID, new LocalizedText(vietnamese, english), field);
    }

    ProblemType type() {
        return type;
    }

    LocalizedText reason() {
        return reason;
    }

    @Nullable
    String field() {
        return field;
    }
}
