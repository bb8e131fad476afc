package vn.dondoc.platform.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationDetailsSource;
import org.springframework.security.core.Authentication;
import vn.dondoc.platform.web.problem.RequestRejected;

/**
 * The head for whom a deputy asks to act in one request, by a header of it: whoever signs in as oneself needs no other token, and
 * does the own work without it. Whether the request is granted says the register of deputies.
 */
final class OnBehalfOf {
    static final String HEADER = "On-Behalf-Of";

    private static final Pattern OFFICIAL_ID = Pattern.compile("[\\x21-\\x7e]{1,100}");

    /** All that were sent, so that of two none is passed over. */
    private record Sent(List<String> officialIds) {}

    private OnBehalfOf() {}

    /** Keeps the header with the authentication: what lasts longer than its request goes on with it. */
    static AuthenticationDetailsSource<HttpServletRequest, ?> ofRequests() {
        return request -> new Sent(Collections.list(request.getHeaders(HEADER)));
    }

    /**
     * @param claimed what the token says of it, if anything
     * @throws RequestRejected when header and token name two officials, or the header names no official
     */
    static @Nullable String of(Authentication caller, @Nullable String claimed) {
        List<String> asked = caller.getDetails() instanceof Sent sent ? sent.officialIds() : List.of();
        if (asked.isEmpty()) {
            return claimed;
        }
        String official = asked.getFirst();
        if (asked.size() > 1 || (claimed != null && !claimed.equals(official))) {
            throw RequestRejected.invalidField(HEADER, "field.once");
        }
        if (!OFFICIAL_ID.matcher(official).matches()) {
            throw RequestRejected.invalidField(HEADER, "field.value");
        }
        return official;
    }
}
