package vn.dondoc.platform.web.security;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.platform.web.problem.DefaultProblemTypes;
import vn.dondoc.platform.web.problem.RequestRejected;
import vn.dondoc.platform.web.text.LocalizableMessage;

/**
 * The official behind the current request, read from the bearer token by the names of its {@link TokenClaims}. The role is one
 * that an official can hold.
 */
public final class CallerArgument {
    /** A token never makes anybody the system, and a role we do not know has no rights. */
    private static final Set<OfficialRole> HELD_BY_OFFICIALS =
            EnumSet.complementOf(EnumSet.of(OfficialRole.SYSTEM, OfficialRole.UNKNOWN));

    private final TokenClaims claims;

    public CallerArgument(TokenClaims claims) {
        this.claims = claims;
    }

    public Actor current() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken authenticated) {
            return of(authenticated.getToken());
        }
        throw new InsufficientAuthenticationException("A bearer token is required");
    }

    private Actor of(Jwt token) {
        return new Actor(
                required(token, claims.official()),
                required(token, claims.agency()),
                role(required(token, claims.role())),
                token.getClaimAsString(claims.onBehalfOf()));
    }

    private static String required(Jwt token, String claim) {
        String value = token.getClaimAsString(claim);
        if (value == null || value.isBlank()) {
            throw incomplete(claim);
        }
        return value;
    }

    private OfficialRole role(String name) {
        return Arrays.stream(OfficialRole.values())
                .filter(role -> role.name().equals(name))
                .filter(HELD_BY_OFFICIALS::contains)
                .findFirst()
                .orElseThrow(() -> incomplete(claims.role()));
    }

    private static RequestRejected incomplete(String claim) {
        return new RequestRejected(
                DefaultProblemTypes.CALLER_INCOMPLETE, LocalizableMessage.of("request.claim-missing", claim));
    }
}
