package vn.dondoc.console.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** Who may load what: pages whoever is signed in, and a browser nothing that we do not serve. */
@Configuration(proxyBeanMethods = false)
class ConsoleSecurity {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleSecurity.class);
    private static final String SIGN_IN = "/oauth2/authorization/" + SignInConfiguration.REGISTRATION;

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http, ProviderSettings settings, ClientRegistrationRepository registrations) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/actuator/health/**",
                                "/css/**",
                                "/js/**",
                                "/webjars/**",
                                "/favicon.svg",
                                "/preferences",
                                "/sign-in-failed",
                                "/refused",
                                "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2Login(login -> login.loginPage(SIGN_IN).failureHandler(ConsoleSecurity::tellWhy))
                .exceptionHandling(refused -> refused.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), SignedInCaller::isScript)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint(SIGN_IN), AnyRequestMatcher.INSTANCE)
                        .accessDeniedPage("/refused"))
                .logout(logout -> logout.logoutSuccessHandler(signOut(registrations)))
                .headers(headers -> restrict(headers, settings.provider().origin()))
                .build();
    }

    /** Its reader can do nothing about it, whoever runs the console can. */
    private static void tellWhy(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        LOG.warn("A sign-in failed: {}", failure.getMessage());
        response.sendRedirect(request.getContextPath() + "/sign-in-failed");
    }

    /** The session at the provider ends too: else the next click would sign in again. */
    private static LogoutSuccessHandler signOut(ClientRegistrationRepository registrations) {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        handler.setPostLogoutRedirectUri("{baseUrl}/");
        return handler;
    }

    /** @param provider a form that signs out is sent on to it */
    private static void restrict(HeadersConfigurer<HttpSecurity> headers, String provider) {
        headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives("default-src 'none'; script-src 'self'; style-src"
                                + " 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self' "
                                + provider + "; base-uri 'none'; frame-ancestors 'none'"))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    }
}
