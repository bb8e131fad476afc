package vn.dondoc.console.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.dondoc.console.client.Caller;
import vn.dondoc.console.client.ProviderAway;
import vn.dondoc.console.client.SignInNeeded;

/** Hands controllers who is signed in, with a token that still counts. */
@Component
class CallerArgument implements HandlerMethodArgumentResolver, SignedInCaller {
    private final OAuth2AuthorizedClientManager clients;

    CallerArgument(OAuth2AuthorizedClientManager clients) {
        this.clients = clients;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return callerOf(
                Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)),
                Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class)));
    }

    @Override
    public Optional<Caller> current(HttpServletRequest request, HttpServletResponse response) {
        Authentication official = SecurityContextHolder.getContext().getAuthentication();
        return official instanceof OAuth2AuthenticationToken
                ? Optional.of(callerOf(request, response))
                : Optional.empty();
    }

    private Caller callerOf(HttpServletRequest request, HttpServletResponse response) {
        Authentication official = SecurityContextHolder.getContext().getAuthentication();
        if (official == null) {
            throw new SignInNeeded();
        }
        return new Caller(
                official.getName(),
                client(official, request, response).getAccessToken().getTokenValue(),
                RequestContextUtils.getLocale(request));
    }

    private OAuth2AuthorizedClient client(
            Authentication official, HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizeRequest renewal = OAuth2AuthorizeRequest.withClientRegistrationId(
                        SignInConfiguration.REGISTRATION)
                .principal(official)
                .attributes(all -> {
                    all.put(HttpServletRequest.class.getName(), request);
                    all.put(HttpServletResponse.class.getName(), response);
                })
                .build();
        OAuth2AuthorizedClient client;
        try {
            client = clients.authorize(renewal);
        } catch (OAuth2AuthorizationException refused) {
            throw isRefusal(refused) ? new SignInNeeded() : new ProviderAway(refused);
        }
        if (client == null) {
            throw new SignInNeeded();
        }
        return client;
    }

    /** Whether the provider has ended the session, or the console has no token of it. */
    private static boolean isRefusal(OAuth2AuthorizationException failure) {
        return failure instanceof ClientAuthorizationRequiredException
                || OAuth2ErrorCodes.INVALID_GRANT.equals(failure.getError().getErrorCode());
    }
}
