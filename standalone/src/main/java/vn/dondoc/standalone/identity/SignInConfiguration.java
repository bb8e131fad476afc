package vn.dondoc.standalone.identity;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationProvider;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.Http403ForbiddenEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.preauth.AbstractPreAuthenticatedProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/** Which addresses answer, and how an official signs in and out in the browser. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {
    /** The form leads on to the console, which is on this machine and on a port that is not known here. */
    private static final String CONTENT = "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none';"
            + " frame-ancestors 'none'; form-action 'self' http://127.0.0.1:* http://localhost:*";

    private static final Consumer<OAuth2AuthorizationCodeRequestAuthenticationContext> SIGN_IN_REQUEST = ((Consumer<
                            OAuth2AuthorizationCodeRequestAuthenticationContext>)
                    LoopbackRedirects::checkSignIn)
            .andThen(OAuth2AuthorizationCodeRequestAuthenticationValidator.DEFAULT_SCOPE_VALIDATOR);

    @Bean
    OAuth2AuthorizationService authorizations() {
        return new InMemoryOAuth2AuthorizationService();
    }

    /** Whoever asks it who they are shows a token of its own. */
    @Bean
    JwtDecoder ownTokens(JWKSource<SecurityContext> keys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    /** A session that has ended is no longer one to sign out of. */
    @Bean
    HttpSessionEventPublisher endedSessions() {
        return new HttpSessionEventPublisher();
    }

    @Bean
    @Order(1)
    SecurityFilterChain tokens(
            HttpSecurity http,
            RegisteredClientRepository clients,
            GuessingLimit limit,
            OAuth2AuthorizationService authorizations) {
        return http.addFilterBefore(
                        new GuessingLimitFilter(clients, limit), AbstractPreAuthenticatedProcessingFilter.class)
                .oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    signInAndOut(server, new SignOut(authorizations));
                })
                .exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(SignInPage.PATH),
                        PathPatternRequestMatcher.withDefaults().matcher("/oauth2/authorize")))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    private static void signInAndOut(OAuth2AuthorizationServerConfigurer server, SignOut signOut) {
        server.authorizationEndpoint(endpoint ->
                        endpoint.authenticationProviders(providers -> providers.forEach(provider -> {
                            if (provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider codes) {
                                codes.setAuthenticationValidator(SIGN_IN_REQUEST);
                            }
                        })))
                .oidc(oidc -> oidc.logoutEndpoint(endpoint -> endpoint.logoutResponseHandler(signOut)
                        .authenticationProviders(providers -> providers.forEach(provider -> {
                            if (provider instanceof OidcLogoutAuthenticationProvider logout) {
                                logout.setAuthenticationValidator(LoopbackRedirects::checkSignOut);
                            }
                        }))));
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            DemoOfficials officials,
            IdentityProperties settings,
            PasswordEncoder encoder,
            GuessingLimit limit) {
        AuthenticationProvider signIn = new OfficialSignIn(officials, settings.secret(), encoder, limit);
        return http.authenticationProvider(signIn)
                .formLogin(form -> form.loginPage(SignInPage.PATH)
                        .usernameParameter("official")
                        .passwordParameter("secret"))
                // a form that was left open for too long
                .sessionManagement(session -> session.invalidSessionUrl(SignInPage.PATH))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT)))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(new Http403ForbiddenEntryPoint()))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/", "/officials", "/suggestions", SignInPage.PATH, "/sign-in.css", "/error")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }
}
