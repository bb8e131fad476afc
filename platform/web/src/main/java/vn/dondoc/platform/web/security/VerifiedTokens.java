package vn.dondoc.platform.web.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.util.ConcurrentLruCache;

/**
 * Remembers the tokens that were found good, each for at most a minute and never beyond its end: an official sends the same one
 * with each request, and its signature costs a good part of a step. What was refused is checked anew each time.
 */
final class VerifiedTokens implements JwtDecoder {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** More officials than act within a minute; who is forgotten is checked again. */
    private static final int MOST = 2_000;

    private final InstantSource clock;
    private final ConcurrentLruCache<String, VerifiedToken> tokens;

    VerifiedTokens(JwtDecoder decoder, InstantSource clock) {
        this.clock = clock;
        this.tokens = new ConcurrentLruCache<>(MOST, token -> verified(decoder.decode(token)));
    }

    private record VerifiedToken(Jwt token, Instant until) {}

    @Override
    public Jwt decode(String token) {
        if (!clock.instant().isBefore(tokens.get(token).until())) {
            tokens.remove(token);
        }
        return tokens.get(token).token();
    }

    private VerifiedToken verified(Jwt token) {
        Instant longest = clock.instant().plus(LONGEST);
        Instant end = Optional.ofNullable(token.getExpiresAt()).orElse(Instant.MAX);
        return new VerifiedToken(token, end.isBefore(longest) ? end : longest);
    }
}
