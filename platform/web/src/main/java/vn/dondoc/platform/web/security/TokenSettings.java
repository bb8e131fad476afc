package vn.dondoc.platform.web.security;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/**
 * {@code dondoc.web.tokens.*}: which tokens count.
 *
 * @param issuer what they name as {@code iss}
 * @param keys where the issuer's keys are fetched
 * @param audiences of these a token names one as {@code aud}
 * @param algorithms by which they may be signed; those with a secret that both sides know are none of them
 * @param clockSkew how far the issuer's clock may be from ours
 * @param fetching when keys are fetched
 */
@ConfigurationProperties("dondoc.web.tokens")
public record TokenSettings(
        String issuer,
        URI keys,
        Set<String> audiences,
        @DefaultValue({"RS256", "PS256", "ES256"}) Set<SignatureAlgorithm> algorithms,
        @DefaultValue("30s") Duration clockSkew,
        @DefaultValue KeyFetching fetching) {
    private static final Duration LARGEST_SKEW = Duration.ofMinutes(5);

    public TokenSettings {
        if (clockSkew.isNegative() || clockSkew.compareTo(LARGEST_SKEW) > 0) {
            throw new IllegalArgumentException("dondoc.web.tokens.clock-skew is from 0 to 5 minutes, not " + clockSkew);
        }
        if (audiences.isEmpty() || algorithms.isEmpty()) {
            throw new IllegalArgumentException(
                    "dondoc.web.tokens names no audience or no algorithm: no token would count");
        }
    }

    /**
     * @param after how old keys are when they are fetched anew: so long does one count that was withdrawn
     * @param atMostEvery what at least lies between two fetches, however many tokens name keys that nobody knows
     * @param whileAwayFor how old they may become while the identity provider is away
     * @param timeout how long a fetch may take
     */
    public record KeyFetching(
            @DefaultValue("5m") Duration after,
            @DefaultValue("10s") Duration atMostEvery,
            @DefaultValue("1h") Duration whileAwayFor,
            @DefaultValue("3s") Duration timeout) {}
}
