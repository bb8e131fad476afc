package vn.dondoc.platform.web.security;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.JoseHeaderNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import vn.dondoc.platform.web.text.LocalizableMessage;

/**
 * For whom and from when to when a token counts. Asked only of tokens whose signature is good: why another one is refused
 * nobody is told.
 */
final class TokenRules implements OAuth2TokenValidator<Jwt> {
    /** An issuer signs other things by the same keys, such as notices of a log-out. */
    private static final Set<String> ACCESS_TOKENS = Set.of("jwt", "at+jwt", "application/at+jwt");

    private final TokenSettings settings;
    private final InstantSource clock;

    TokenRules(TokenSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        return refusalOf(token)
                .map(code -> OAuth2TokenValidatorResult.failure(new OAuth2Error(code)))
                .orElseGet(OAuth2TokenValidatorResult::success);
    }

    /** What to say of a request that was refused for its token. */
    static LocalizableMessage reasonOf(AuthenticationException failure) {
        if (failure.getCause() instanceof JwtValidationException invalid) {
            return LocalizableMessage.of(invalid.getErrors().iterator().next().getErrorCode());
        }
        boolean offered = failure instanceof OAuth2AuthenticationException;
        return LocalizableMessage.of(offered ? "token.refused" : "request.token-required");
    }

    private Optional<String> refusalOf(Jwt token) {
        if (token.getHeaders().get(JoseHeaderNames.TYP) instanceof String type
                && !ACCESS_TOKENS.contains(type.toLowerCase(Locale.ROOT))) {
            return Optional.of("token.type");
        }
        if (!settings.issuer().equals(token.getClaimAsString(JwtClaimNames.ISS))) {
            return Optional.of("token.issuer");
        }
        List<String> audience = Objects.requireNonNullElse(token.getAudience(), List.of());
        if (Collections.disjoint(settings.audiences(), audience)) {
            return Optional.of("token.audience");
        }
        return refusalOf(token.getNotBefore(), token.getExpiresAt());
    }

    private Optional<String> refusalOf(@Nullable Instant notBefore, @Nullable Instant end) {
        Instant now = clock.instant();
        if (end == null) {
            return Optional.of("token.endless");
        }
        if (!now.isBefore(end.plus(settings.clockSkew()))) {
            return Optional.of("token.expired");
        }
        boolean isEarly = notBefore != null && now.isBefore(notBefore.minus(settings.clockSkew()));
        return isEarly ? Optional.of("token.not-yet-valid") : Optional.empty();
    }
}
