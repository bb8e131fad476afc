package vn.dondoc.platform.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Actor;
import vn.dondoc.platform.access.Caller;
import vn.dondoc.platform.access.Operation;
import vn.dondoc.platform.access.Role;
import vn.dondoc.platform.messaging.AuditedRequest;

/**
 * Which row of the table of rights a request is, and by whom.
 *
 * @param command whether it is to change something
 * @param auditedRead whether the audit trail also tells that it was let read
 * @param audited what the audit trail is told of it
 */
public record PerformedOperation(Actor actor, boolean command, boolean auditedRead, AuditedRequest audited) {
    private static final String ATTRIBUTE = PerformedOperation.class.getName();
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** None as long as nobody knows who asks for what: without a token, or where nothing is served. */
    public static Optional<PerformedOperation> of(HttpServletRequest request) {
        return Optional.ofNullable((PerformedOperation) request.getAttribute(ATTRIBUTE));
    }

    static void begin(HttpServletRequest request, Operation operation, Caller caller, @Nullable Performs performs) {
        boolean isCommand = performs != null && performs.changes() && !isReading(request);
        boolean isAuditedRead = operation.isAuditedRead() || (performs != null && performs.exports());
        begin(request, operation, caller, isCommand, isAuditedRead);
    }

    /** Where endpoints are not ours: whatever does not only read is a command. */
    static void begin(HttpServletRequest request, Operation operation, Caller caller) {
        begin(request, operation, caller, !isReading(request), false);
    }

    private static void begin(
            HttpServletRequest request, Operation operation, Caller caller, boolean command, boolean auditedRead) {
        var audited = new AuditedRequest(
                operation.name(), operation.dutyOf(caller).map(Role::name).orElse(null), request.getRemoteAddr());
        request.setAttribute(ATTRIBUTE, new PerformedOperation(caller.actor(), command, auditedRead, audited));
    }

    private static boolean isReading(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }
}
