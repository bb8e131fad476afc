package vn.dondoc.platform.web.problem;

import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.web.text.LocalizableMessage;

/** A request that its HTTP side refuses before the domain sees it. */
public final class RequestRejected extends RuntimeException {
    private final transient ProblemType type;
    private final transient LocalizableMessage reason;
    private final @Nullable String field;

    public RequestRejected(ProblemType type, LocalizableMessage reason) {
        this(type, reason, null);
    }

    private RequestRejected(ProblemType type, LocalizableMessage reason, @Nullable String field) {
        super(reason.code());
        this.type = type;
        this.reason = reason;
        this.field = field;
    }

    /** One field or parameter or header is wrong: 400. */
    public static RequestRejected invalidField(String field, String code, Object... arguments) {
        return invalidField(field, LocalizableMessage.of(code, arguments));
    }

    public static RequestRejected invalidField(String field, LocalizableMessage reason) {
        return new RequestRejected(DefaultProblemTypes.INVALID, reason, field);
    }

    /** It cannot be said yet: 503, to be tried again soon. */
    public static RequestRejected unavailable(String code) {
        return new RequestRejected(DefaultProblemTypes.ofStatus(503), LocalizableMessage.of(code));
    }

    ProblemType type() {
        return type;
    }

    public LocalizableMessage reason() {
        return reason;
    }

    @Nullable
    String field() {
        return field;
    }
}
