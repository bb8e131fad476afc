package vn.dondoc.platform.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class VerifiedTokensTests {
    private static final Instant START = Instant.parse("2026-01-15T01:02:03Z");

    private Instant now = START;
    private Instant end = START.plus(Duration.ofHours(1));
    private final List<String> checked = new ArrayList<>();
    private final VerifiedTokens tokens = new VerifiedTokens(this::check, () -> now);

    /** As an identity provider's keys would have it: good until its end, if it is one of ours. */
    private Jwt check(String token) {
        checked.add(token);
        if (!token.startsWith("ours") || !now.isBefore(end)) {
            throw new BadJwtException("refused");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject(token)
                .expiresAt(end)
                .build();
    }

    @Test
    void aTokenIsCheckedOnceAMinute() {
        assertThat(tokens.decode("ours").getSubject()).isEqualTo("ours");
        now = START.plusSeconds(59);
        assertThat(tokens.decode("ours").getSubject()).isEqualTo("ours");
        assertThat(checked).containsExactly("ours");

        now = START.plusSeconds(60);
        tokens.decode("ours");
        now = START.plusSeconds(119);
        tokens.decode("ours");
        assertThat(checked).containsExactly("ours", "ours");
    }

    @Test
    void aTokenIsRefusedFromItsEndOnThoughItWasGoodAMomentBefore() {
        end = START.plusSeconds(10);
        tokens.decode("ours");
        now = end.minusMillis(1);
        tokens.decode("ours");

        now = end;
        assertIsRefused("ours");
    }

    @Test
    void aTokenThatWasWithdrawnIsRefusedAMinuteLater() {
        tokens.decode("ours");
        end = START.plusSeconds(30);

        now = START.plusSeconds(60);
        assertIsRefused("ours");
    }

    @Test
    void aRefusedTokenIsCheckedEachTime() {
        assertIsRefused("foreign");
        assertIsRefused("foreign");

        assertThat(checked).containsExactly("foreign", "foreign");
    }

    @Test
    void eachTokenIsCheckedByItselfHoweverAlikeTheyAre() {
        assertThat(tokens.decode("ours-Aa").getSubject()).isEqualTo("ours-Aa");
        assertThat(tokens.decode("ours-BB").getSubject()).isEqualTo("ours-BB");
    }

    private void assertIsRefused(String token) {
        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> tokens.decode(token));
    }
}
