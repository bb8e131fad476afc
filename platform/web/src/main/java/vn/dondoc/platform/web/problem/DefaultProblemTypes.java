package vn.dondoc.platform.web.problem;

import static vn.dondoc.platform.web.problem.ProblemTypes.problem;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import vn.dondoc.platform.access.AccessDenied;
import vn.dondoc.platform.access.LimitReached;
import vn.dondoc.platform.access.StandingRefused;
import vn.dondoc.platform.messaging.CommandIdReused;
import vn.dondoc.platform.messaging.outbox.DuplicateDocument;
import vn.dondoc.platform.messaging.outbox.OutboxFull;
import vn.dondoc.platform.messaging.outbox.StaleDocument;
import vn.dondoc.platform.messaging.outbox.StaleResource;
import vn.dondoc.platform.web.table.UnreadableTable;

/** The problems every service can have without saying so. */
public final class DefaultProblemTypes {
    public static final ProblemType UNAUTHENTICATED = new ProblemType(401, "unauthenticated");
    public static final ProblemType FORBIDDEN = new ProblemType(403, "forbidden");
    public static final ProblemType CALLER_INCOMPLETE = new ProblemType(403, "caller-incomplete");
    public static final ProblemType INVALID = new ProblemType(400, "invalid-request");
    public static final ProblemType UNREADABLE = new ProblemType(400, "unreadable-body");
    public static final ProblemType TOO_LARGE = new ProblemType(413, "body-too-large");
    public static final ProblemType VERSION_REQUIRED = new ProblemType(428, "version-required");
    static final ProblemType STALE = new ProblemType(412, "stale-version");
    static final ProblemType CONCURRENT = new ProblemType(409, "concurrent-change");
    static final ProblemType INTERNAL = new ProblemType(500, "internal");

    private static final Map<Integer, ProblemType> BY_STATUS = Map.of(
            400, INVALID,
            401, UNAUTHENTICATED,
            403, FORBIDDEN,
            404, new ProblemType(404, "not-found"),
            405, new ProblemType(405, "method-not-allowed"),
            406, new ProblemType(406, "not-acceptable"),
            413, TOO_LARGE,
            415, new ProblemType(415, "unsupported-media-type"),
            503, new ProblemType(503, "unavailable"));

    private DefaultProblemTypes() {}

    public static ProblemTypes registered() {
        return ProblemTypes.of(
                problem(AuthenticationException.class, UNAUTHENTICATED),
                problem(AuthenticationServiceException.class, 503, "identity-provider-unavailable"),
                problem(AccessDeniedException.class, FORBIDDEN),
                problem(AccessDenied.class, FORBIDDEN).detail(AccessTexts::of),
                problem(LimitReached.class, 429, "limit-reached").detail(AccessTexts::of),
                problem(StandingRefused.class, 403, "official-refused").detail(AccessTexts::of),
                problem(RequestRejectedException.class, INVALID).detail("request.malformed"),
                problem(UnreadableTable.class, 400, "unreadable-file").detail(UnreadableTable::reason),
                problem(StaleDocument.class, STALE).detail("request.stale"),
                problem(StaleResource.class, STALE).detail("request.stale"),
                problem(DuplicateDocument.class, 409, "already-there"),
                problem(OutboxFull.class, 503, "busy").detail("request.busy"),
                problem(CommandIdReused.class, 422, "idempotency-key-reused").detail("request.new-key-required"));
    }

    /** Those that need no exception of ours, or are chosen by the request. */
    static Stream<ProblemType> unregistered() {
        return Stream.concat(
                BY_STATUS.values().stream(),
                Stream.of(CALLER_INCOMPLETE, UNREADABLE, VERSION_REQUIRED, CONCURRENT, INTERNAL));
    }

    /** What the web framework or the container refused, by the status it chose. */
    static ProblemType ofStatus(int status) {
        // 501 is the container's for a method such as CONNECT, which is the caller's fault and not ours
        ProblemType found = BY_STATUS.get(status == 501 ? 405 : status);
        if (found != null) {
            return found;
        }
        return status >= 500 ? INTERNAL : new ProblemType(status, "http-" + status);
    }
}
