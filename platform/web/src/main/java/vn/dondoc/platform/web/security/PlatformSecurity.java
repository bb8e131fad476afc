package vn.dondoc.platform.web.security;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.ResourceRetriever;
import jakarta.servlet.DispatcherType;
import java.net.MalformedURLException;
import java.net.URL;
import java.time.InstantSource;
import java.util.Collections;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationConverter;
import vn.dondoc.platform.web.problem.AnswerHeaders;
import vn.dondoc.platform.web.problem.DefaultProblemTypes;
import vn.dondoc.platform.web.problem.ProblemFactory;
import vn.dondoc.platform.web.security.TokenSettings.KeyFetching;
import vn.dondoc.platform.web.text.LocalizableMessage;

/** Everything needs a bearer token of the configured issuer, and keeps no session. What operators ask is {@link OperatorSecurity}'s. */
@Configuration(proxyBeanMethods = false)
public class PlatformSecurity {
    /** In bytes; a key takes half a thousand. */
    private static final int LARGEST_KEY_SET = 200_000;

    @Bean
    SecurityFilterChain bearerTokens(
            HttpSecurity http, ProblemFactory problems, JwtDecoder decoder, AuthenticationConverter tokens) {
        AuthenticationEntryPoint unauthenticated = unauthenticated(problems);
        AccessDeniedHandler forbidden = forbidden(problems);
        JwtDecoder verified = new VerifiedTokens(decoder, InstantSource.system());
        return http.headers(PlatformSecurity::answerHeaders)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // without cookies there is nothing another site could make a browser send along
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests
                        // the page that renders an error of a request that was judged before
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.decoder(verified))
                        .authenticationEntryPoint(unauthenticated)
                        .accessDeniedHandler(forbidden)
                        .authenticationConverter(tokens)
                        .withObjectPostProcessor(failuresTo(unauthenticated)))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(unauthenticated).accessDeniedHandler(forbidden))
                .build();
    }

    @Bean
    AuthenticationConverter tokensOfRequests() {
        var converter = new BearerTokenAuthenticationConverter();
        converter.setBearerTokenResolver(oneToken());
        converter.setAuthenticationDetailsSource(OnBehalfOf.ofRequests());
        return converter;
    }

    /** Of two the container would hand over the first, and whoever stands between may have judged the other. */
    private static BearerTokenResolver oneToken() {
        var resolver = new DefaultBearerTokenResolver();
        return request -> {
            if (Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION)).size() > 1) {
                throw new OAuth2AuthenticationException(
                        BearerTokenErrors.invalidRequest("More than one Authorization header"));
            }
            return resolver.resolve(request);
        };
    }

    /** Requests are timed as such; what each of its filters takes nobody asks, and timing them is no small part of a short request. */
    @Bean
    SecurityObservationSettings untimedSecurity() {
        return SecurityObservationSettings.noObservations();
    }

    /** Signed by a key of the issuer in one of the algorithms, and good by {@link TokenRules}. */
    @Bean
    JwtDecoder tokens(TokenSettings settings) throws MalformedURLException {
        InstantSource clock = InstantSource.system();
        KeyFetching fetching = settings.fetching();
        int timeout = Math.toIntExact(fetching.timeout().toMillis());
        ResourceRetriever requests = new DefaultResourceRetriever(timeout, timeout, LARGEST_KEY_SET);
        URL address = settings.keys().toURL();
        var keys = new IssuerKeys(
                () -> JWKSet.parse(requests.retrieveResource(address).getContent()), fetching, clock);
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithms(allowed -> allowed.addAll(settings.algorithms()))
                .build();
        decoder.setJwtValidator(new TokenRules(settings, clock));
        return decoder;
    }

    /** Where the request came by TLS the browser is told to come so again. */
    static void answerHeaders(HeadersConfigurer<HttpSecurity> headers) {
        headers.defaultsDisabled()
                .httpStrictTransportSecurity(Customizer.withDefaults())
                .addHeaderWriter((_, response) -> AnswerHeaders.addTo(response));
    }

    static AuthenticationEntryPoint unauthenticated(ProblemFactory problems) {
        return (request, response, failure) -> {
            if (failure instanceof AuthenticationServiceException) {
                problems.write(problems.of(failure, request).orElseThrow(), request, response);
                return;
            }
            // the framework's own header would tell whoever forges tokens how far one came
            boolean offered = failure instanceof OAuth2AuthenticationException;
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, offered ? "Bearer error=\"invalid_token\"" : "Bearer");
            LocalizableMessage reason = TokenRules.reasonOf(failure);
            problems.write(problems.of(DefaultProblemTypes.UNAUTHENTICATED, reason, request), request, response);
        };
    }

    // by default a failure of ours, not of the token, leaves the filters as an exception
    static ObjectPostProcessor<BearerTokenAuthenticationFilter> failuresTo(AuthenticationEntryPoint entryPoint) {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(entryPoint::commence);
                return filter;
            }
        };
    }

    static AccessDeniedHandler forbidden(ProblemFactory problems) {
        AccessDeniedHandler headers = new BearerTokenAccessDeniedHandler();
        LocalizableMessage detail = LocalizableMessage.of("request.forbidden");
        return (request, response, failure) -> {
            headers.handle(request, response, failure);
            problems.write(problems.of(DefaultProblemTypes.FORBIDDEN, detail, request), request, response);
        };
    }
}
