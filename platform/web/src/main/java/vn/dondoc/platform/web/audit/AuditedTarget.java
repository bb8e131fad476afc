package vn.dondoc.platform.web.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;
import vn.dondoc.platform.messaging.audit.AuditEntry;
import vn.dondoc.platform.messaging.audit.FieldChanges;
import vn.dondoc.platform.web.security.PerformedOperation;

/** What a request was about, by its address: {@code tasks/<id>} as in the entries of changes, or what is served there. */
final class AuditedTarget {
    private static final String BASE = "/api/v1/";
    private static final String ID = "id";
    private static final int LONGEST = 200;

    private AuditedTarget() {}

    static AuditEntry.Subject of(HttpServletRequest request, PerformedOperation performed) {
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        int at = pattern.indexOf("/{" + ID);
        String id = idIn(request);
        FieldChanges changes = FieldChanges.of(performed.audited().changes());
        if (at < 0 || id == null) {
            return subject(request.getRequestURI(), request.getQueryString(), changes);
        }
        String collection = pattern.substring(0, at);
        // whose data were read stands among what can be forgotten
        return performed.auditedRead()
                ? subject(collection, id, changes)
                : subject(collection + '/' + id, request.getQueryString(), changes);
    }

    private static @Nullable String idIn(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? (String) variables.get(ID)
                : null;
    }

    private static AuditEntry.Subject subject(String path, @Nullable String query, FieldChanges changes) {
        String target = path.startsWith(BASE) ? path.substring(BASE.length()) : path;
        return new AuditEntry.Subject(
                target.length() <= LONGEST ? target : target.substring(0, LONGEST), null, query, changes);
    }
}
