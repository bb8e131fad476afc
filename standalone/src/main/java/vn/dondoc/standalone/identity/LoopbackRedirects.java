package vn.dondoc.standalone.identity;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;

/**
 * Whereto a browser is sent back: the console on this machine, on whichever port. The framework's own rule wants the port for
 * the way out and for {@code localhost}, and a system on free ports does not know it beforehand.
 */
final class LoopbackRedirects {
    /** As a client has to name some. */
    static final String AFTER_SIGN_IN = "http://127.0.0.1/login/oauth2/code/dondoc";

    static final String AFTER_SIGN_OUT = "http://127.0.0.1/";
    private static final Set<String> HOSTS = Set.of("127.0.0.1", "localhost");

    private LoopbackRedirects() {}

    static void checkSignIn(OAuth2AuthorizationCodeRequestAuthenticationContext request) {
        OAuth2AuthorizationCodeRequestAuthenticationToken asked = request.getAuthentication();
        if (!isAllowed(asked.getRedirectUri(), URI.create(AFTER_SIGN_IN).getPath())) {
            // without a client and an address in it the browser is sent nowhere
            throw new OAuth2AuthorizationCodeRequestAuthenticationException(
                    refusal(OAuth2ParameterNames.REDIRECT_URI), null);
        }
    }

    static void checkSignOut(OidcLogoutAuthenticationContext request) {
        OidcLogoutAuthenticationToken asked = request.getAuthentication();
        String target = asked.getPostLogoutRedirectUri();
        if (target != null && !isAllowed(target, URI.create(AFTER_SIGN_OUT).getPath())) {
            throw new OAuth2AuthenticationException(refusal("post_logout_redirect_uri"));
        }
    }

    private static OAuth2Error refusal(String parameter) {
        return new OAuth2Error(
                OAuth2ErrorCodes.INVALID_REQUEST, parameter + " is no address of the console on this machine", null);
    }

    private static boolean isAllowed(@Nullable String target, String path) {
        if (target == null) {
            return false;
        }
        try {
            URI uri = URI.create(target);
            return target.equals("http://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()) + path)
                    && HOSTS.contains(uri.getHost());
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
