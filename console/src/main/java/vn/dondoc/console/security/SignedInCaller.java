package vn.dondoc.console.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import vn.dondoc.console.client.Caller;

/** Who is signed in, where a page is for others too. */
public interface SignedInCaller {
    Set<String> SCRIPTS = Set.of(MediaType.TEXT_EVENT_STREAM_VALUE, MediaType.TEXT_PLAIN_VALUE);

    /** @throws vn.dondoc.console.client.SignInNeeded when the provider renews the token no more */
    Optional<Caller> current(HttpServletRequest request, HttpServletResponse response);

    /** Whether a script asks: it cannot sign anybody in, and would follow the way to the provider for ever. */
    static boolean isScript(HttpServletRequest request) {
        return SCRIPTS.contains(String.valueOf(request.getHeader(HttpHeaders.ACCEPT)));
    }
}
