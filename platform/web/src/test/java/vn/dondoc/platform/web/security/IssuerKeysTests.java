package vn.dondoc.platform.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When keys are fetched, and which ones count. */
class IssuerKeysTests {
    private static final TokenSettings.KeyFetching SETTINGS = new TokenSettings.KeyFetching(
            Duration.ofMinutes(5), Duration.ofSeconds(10), Duration.ofHours(1), Duration.ofSeconds(3));

    private Instant now = Instant.parse("2026-01-15T01:02:03Z");
    private List<String> served = List.of("a");
    private boolean away;
    private int fetches;
    private final IssuerKeys keys = new IssuerKeys(this::fetch, SETTINGS, () -> now);

    private JWKSet fetch() throws IOException {
        fetches++;
        if (away) {
            throw new IOException("away");
        }
        return new JWKSet(served.stream().map(IssuerKeysTests::key).toList());
    }

    private static JWK key(String id) {
        return new OctetSequenceKey.Builder(new byte[] {1}).keyID(id).build();
    }

    @Test
    void keysAreFetchedOnceForAllRequestsUntilTheyAreOld() throws RemoteKeySourceException {
        assertThat(knows("a")).isTrue();
        after(Duration.ofMinutes(5).minusMillis(1));
        assertThat(knows("a")).isTrue();
        assertThat(fetches).isOne();

        after(Duration.ofMillis(1));
        assertThat(knows("a")).isTrue();
        assertThat(fetches).isEqualTo(2);
    }

    @Test
    void aWithdrawnKeyEndsWhenTheKeysAreOld() throws RemoteKeySourceException {
        serve("b", "a");
        assertThat(knows("a")).isTrue();
        serve("b");
        after(Duration.ofMinutes(5));

        assertThat(knows("a")).isFalse();
        assertThat(knows("b")).isTrue();
    }

    @Test
    void aNewKeyIsFetchedWhenATokenNamesIt() throws RemoteKeySourceException {
        knows("a");
        after(Duration.ofSeconds(10));
        serve("b");

        assertThat(knows("b")).isTrue();
        assertThat(knows("a")).isFalse();
    }

    @Test
    void madeUpKeysAreAskedForNowAndThenOnly() throws RemoteKeySourceException {
        knows("a");
        for (int second = 0; second < 30; second++) {
            assertThat(knows("made-up-" + second)).isFalse();
            after(Duration.ofSeconds(1));
        }

        assertThat(fetches).isEqualTo(3);
        assertThat(knows("a")).isTrue();
    }

    @Test
    void knownKeysCountForAnHourWhileTheProviderIsAway() throws RemoteKeySourceException {
        knows("a");
        away = true;
        after(Duration.ofMinutes(59));
        assertThat(knows("a")).isTrue();
        assertThat(knows("b")).isFalse();

        after(Duration.ofMinutes(1));
        assertThatExceptionOfType(RemoteKeySourceException.class).isThrownBy(() -> knows("a"));
        away = false;
        after(Duration.ofSeconds(10));
        assertThat(knows("a")).isTrue();
    }

    @Test
    void anAbsentProviderIsAskedNowAndThenOnly() {
        away = true;
        for (int second = 0; second < 30; second++) {
            assertThatExceptionOfType(RemoteKeySourceException.class).isThrownBy(() -> knows("a"));
            after(Duration.ofSeconds(1));
        }

        assertThat(fetches).isEqualTo(3);
    }

    private boolean knows(String id) throws RemoteKeySourceException {
        var selector = new JWKSelector(new JWKMatcher.Builder().keyID(id).build());
        return !keys.get(selector, null).isEmpty();
    }

    private void serve(String... ids) {
        served = Arrays.asList(ids);
    }

    private void after(Duration time) {
        now = now.plus(time);
    }
}
