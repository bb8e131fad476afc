package vn.dondoc.standalone.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.dondoc.standalone.identity.GuessingLimit.Attempts;

/** Holds those who ask for tokens to the {@link GuessingLimit}. */
final class GuessingLimitFilter extends OncePerRequestFilter {
    private static final String BASIC = "Basic ";

    private final RegisteredClientRepository clients;
    private final GuessingLimit limit;

    GuessingLimitFilter(RegisteredClientRepository clients, GuessingLimit limit) {
        this.clients = clients;
        this.limit = limit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Attempts attempts = new Attempts(
                request.getRemoteAddr(), clientOf(request).filter(id -> clients.findByClientId(id) != null));
        Duration wait = limit.waitOf(attempts);
        if (wait.isPositive()) {
            refuse(response, GuessingLimit.seconds(wait));
            return;
        }
        chain.doFilter(request, response);
        // a request that is refused before anybody looked at its secret, or needs none, says nothing of it
        if (response.getStatus() == HttpStatus.UNAUTHORIZED.value()) {
            limit.countWrong(attempts);
        } else if (SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2ClientAuthenticationToken) {
            limit.countRight(attempts);
        }
    }

    private static void refuse(HttpServletResponse response, long seconds) throws IOException {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write("""
                {"error":"temporarily_unavailable","error_description":"Too many wrong secrets, try again in %d seconds"}
                """.formatted(seconds).getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> clientOf(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Optional.ofNullable(request.getParameter(OAuth2ParameterNames.CLIENT_ID));
        }
        try {
            String credentials = decoded(header.substring(BASIC.length()).strip());
            return Optional.of(URLDecoder.decode(credentials.split(":", 2)[0], StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }
}
