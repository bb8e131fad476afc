package vn.dondoc.standalone.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Makes whoever guesses secrets wait: for one official from one address soon, from one address later. */
final class GuessingLimitFilter extends OncePerRequestFilter {
    private static final String BASIC = "Basic ";
    private static final int TOKEN_GIVEN = 200;
    private static final int UNAUTHORIZED = 401;

    private final RegisteredClientRepository clients;
    private final WrongSecrets ofOne;
    private final WrongSecrets ofAddress;

    GuessingLimitFilter(RegisteredClientRepository clients, InstantSource clock) {
        this.clients = clients;
        this.ofOne = new WrongSecrets(5, clock);
        this.ofAddress = new WrongSecrets(20, clock);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = request.getRemoteAddr();
        // who guesses names as well fills no memory with them
        Optional<String> one = clientOf(request)
                .filter(id -> clients.findByClientId(id) != null)
                .map(id -> id + " " + address);
        Duration wait = longer(ofAddress.waitOf(address), one.map(ofOne::waitOf).orElse(Duration.ZERO));
        if (wait.isPositive()) {
            refuse(response, wait);
            return;
        }
        chain.doFilter(request, response);
        switch (response.getStatus()) {
            case UNAUTHORIZED -> {
                ofAddress.add(address);
                one.ifPresent(ofOne::add);
            }
            case TOKEN_GIVEN -> one.ifPresent(ofOne::forget);
            // a request that is refused before anybody looked at its secret says nothing of it
            default -> {}
        }
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    private static void refuse(HttpServletResponse response, Duration wait) throws IOException {
        long seconds = wait.plusMillis(999).toSeconds();
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
