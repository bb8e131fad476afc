package vn.dondoc.platform.web.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.UriUtils;
import vn.dondoc.platform.messaging.audit.AuditEntry;
import vn.dondoc.platform.messaging.audit.FieldChanges;
import vn.dondoc.platform.web.security.PerformedOperation;

/** What a request was about, by its address: {@code tasks/<id>} as in the entries of changes, or what is served there. */
final class AuditedTarget {
    private static final String BASE = "/api/v1/";
    private static final String ID = "id";

    /** Who somebody is stands among what can be forgotten. */
    private static final String OFFICIALS = "/officials";

    /** Their ids may end with that of the official who is told. */
    private static final Set<String> NOTICES = Set.of("/inbox", "/deliveries");

    /** Parameters that people fill with words, that are secret, or that hold an id in another form, as the cursor of a list does. */
    private static final Set<String> TEXTS = Set.of("q", "password", "after", "signer");

    private static final int LONGEST = 200;

    private AuditedTarget() {}

    static AuditEntry.Subject of(HttpServletRequest request, PerformedOperation performed) {
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        int at = pattern.indexOf("/{" + ID);
        String id = idIn(request);
        String query = queryOf(request);
        FieldChanges changes = FieldChanges.of(performed.audited().changes());
        if (at < 0 || id == null) {
            return subject(request.getRequestURI(), null, query, changes);
        }
        String collection = pattern.substring(0, at);
        if (collection.endsWith(OFFICIALS)) {
            return subject(collection, id, query, changes);
        }
        if (NOTICES.stream().anyMatch(collection::endsWith)) {
            return subject(collection, null, query == null ? id : id + '&' + query, changes);
        }
        return subject(collection + '/' + id, null, query, changes);
    }

    private static AuditEntry.Subject subject(
            String path, @Nullable String person, @Nullable String query, FieldChanges changes) {
        String target = path.substring(path.startsWith(BASE) ? BASE.length() : 1);
        return new AuditEntry.Subject(
                target.length() <= LONGEST ? target : target.substring(0, LONGEST), null, person, query, changes);
    }

    private static @Nullable String idIn(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? (String) variables.get(ID)
                : null;
    }

    /** What was looked for stands there by its length alone: it may be a name, which nobody could find again to forget it. */
    private static @Nullable String queryOf(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null
                ? null
                : Stream.of(query.split("&")).map(AuditedTarget::withoutText).collect(Collectors.joining("&"));
    }

    private static String withoutText(String parameter) {
        int at = parameter.indexOf('=');
        String name = unescaped(at < 0 ? parameter : parameter.substring(0, at));
        return at >= 0 && TEXTS.contains(name) ? name + "=(" + (parameter.length() - at - 1) + ")" : parameter;
    }

    private static String unescaped(String name) {
        try {
            return UriUtils.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return name; // no parameter that anybody takes
        }
    }
}
