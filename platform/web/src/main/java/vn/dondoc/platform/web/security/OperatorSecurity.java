package vn.dondoc.platform.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationConverter;
import vn.dondoc.platform.access.AccessDenied;
import vn.dondoc.platform.access.Caller;
import vn.dondoc.platform.web.problem.ProblemFactory;
import vn.dondoc.platform.web.problem.RequestRejected;

/**
 * Who may ask what on the management port: anybody for health, which says no more than that; the scraper, by a password of its
 * own, for meters and nothing else; operators, by their token, for the rest.
 */
@Configuration(proxyBeanMethods = false)
public class OperatorSecurity {
    private static final String SCRAPER = "scraper";

    @Bean
    @Order(1) // before the one for everything
    SecurityFilterChain operators(
            HttpSecurity http,
            ProblemFactory problems,
            CallerArgument callers,
            AuthenticationConverter tokens,
            @Value("${dondoc.web.scraper-password:}") String scraperPassword) {
        AuthenticationEntryPoint unauthenticated = PlatformSecurity.unauthenticated(problems);
        AccessDeniedHandler forbidden = forbidden(problems);
        if (!scraperPassword.isEmpty()) {
            http.httpBasic(basic -> basic.authenticationEntryPoint(unauthenticated))
                    .authenticationProvider(new ScraperProvider(scraperPassword));
        }
        return http.securityMatcher("/actuator/**")
                .headers(PlatformSecurity::answerHeaders)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/prometheus")
                        .access((caller, asked) -> new AuthorizationDecision(
                                isScraper(caller.get()) || isOperator(caller.get(), asked.getRequest(), callers)))
                        .anyRequest()
                        .access((caller, asked) ->
                                new AuthorizationDecision(isOperator(caller.get(), asked.getRequest(), callers))))
                .oauth2ResourceServer(server -> server.jwt(_ -> {})
                        .authenticationConverter(tokens)
                        .authenticationEntryPoint(unauthenticated)
                        .accessDeniedHandler(forbidden)
                        .withObjectPostProcessor(PlatformSecurity.failuresTo(unauthenticated)))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(unauthenticated).accessDeniedHandler(forbidden))
                .build();
    }

    private static boolean isScraper(Authentication caller) {
        return caller instanceof UsernamePasswordAuthenticationToken && caller.isAuthenticated();
    }

    private static boolean isOperator(Authentication caller, HttpServletRequest request, CallerArgument callers) {
        if (!(caller instanceof JwtAuthenticationToken official)) {
            return false;
        }
        Caller asking;
        try {
            asking = callers.callerOf(official);
        } catch (RequestRejected _) {
            return false; // the token does not say whose it is, so there is nobody to tell the audit trail of either
        }
        PerformedOperation.begin(request, OperatorOperation.OPERATE, asking);
        return OperatorOperation.OPERATE.isOpenTo(asking);
    }

    private static AccessDeniedHandler forbidden(ProblemFactory problems) {
        return (request, response, _) -> problems.write(
                problems.of(new AccessDenied(OperatorOperation.OPERATE), request)
                        .orElseThrow(),
                request,
                response);
    }

    private record ScraperProvider(String password) implements AuthenticationProvider {
        @Override
        public Authentication authenticate(Authentication given) throws AuthenticationException {
            if (SCRAPER.equals(given.getName()) && isPassword(String.valueOf(given.getCredentials()))) {
                return UsernamePasswordAuthenticationToken.authenticated(SCRAPER, null, List.of());
            }
            throw new BadCredentialsException("Not the scraper");
        }

        /** Takes as long whatever is guessed. */
        private boolean isPassword(String given) {
            return MessageDigest.isEqual(bytes(given), bytes(password));
        }

        private static byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public boolean supports(Class<?> type) {
            return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
        }
    }
}
