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
import vn.dondoc.platform.web.text.Message;

/**
 * The official behind the current request, read from the bearer token: {@code sub} is the official, {@code agency} the
 * agency, {@code role} an {@link OfficialRole} an official can hold, {@code on_behalf_of} the head a deputy acts for.
 */
public final class CallerArgument {
    /** A token never makes anybody the system, and a role we do not know has no rights. */
    private static final Set<OfficialRole> HELD_BY_OFFICIALS =
            EnumSet.complementOf(EnumSet.of(OfficialRole.SYSTEM, OfficialRole.UNKNOWN));

    private CallerArgument() {}

    public static Actor current() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken authenticated) {
            return of(authenticated.getToken());
        }
        throw new InsufficientAuthenticationException("A bearer token is required");
    }

    static Actor of(Jwt token) {
        return new Actor(
                required(token, "sub"),
                required(token, "agency"),
                role(required(token, "role")),
                token.getClaimAsString("on_behalf_of"));
    }

    private static String required(Jwt token, String claim) {
        String value = token.getClaimAsString(claim);
        if (value == null || value.isBlank()) {
            throw incomplete(claim);
        }
        return value;
    }

    private static OfficialRole role(String name) {
        return Arrays.stream(OfficialRole.values())
                .filter(role -> role.name().equals(name))
                .filter(HELD_BY_OFFICIALS::contains)
                .findFirst()
                .orElseThrow(() -> incomplete("role"));
    }

    private static RequestRejected incomplete(String claim) {
        return new RequestRejected(DefaultProblemTypes.CALLER_INCOMPLETE, Message.of("request.claim-missing", claim));
    }
}
