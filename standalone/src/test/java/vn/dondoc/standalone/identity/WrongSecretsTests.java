package vn.dondoc.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WrongSecretsTests {
    private Instant now = Instant.parse("2026-01-15T01:02:03Z");
    private final WrongSecrets secrets = new WrongSecrets(2, () -> now);

    @Test
    void eachFurtherWrongSecretDoublesTheWaitUpToFiveMinutes() {
        assertThat(waitAfter(2)).isEqualTo(Duration.ZERO);
        assertThat(waitAfter(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(waitAfter(1)).isEqualTo(Duration.ofSeconds(2));
        assertThat(waitAfter(1)).isEqualTo(Duration.ofSeconds(4));
        assertThat(waitAfter(100)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void theWaitEndsAndIsLongerAfterTheNextWrongSecret() {
        waitAfter(3);
        now = now.plusSeconds(1);
        assertThat(secrets.waitOf("here")).isEqualTo(Duration.ZERO);

        assertThat(waitAfter(1)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void aRightSecretOrAQuarterOfAnHourWithoutAWrongOneEndsTheWait() {
        waitAfter(3);
        now = now.plus(Duration.ofMinutes(15)).plusMillis(1);
        assertThat(waitAfter(2)).isEqualTo(Duration.ZERO);

        waitAfter(3);
        secrets.forget("here");
        assertThat(waitAfter(2)).isEqualTo(Duration.ZERO);
    }

    @Test
    void wrongSecretsAreCountedByPlaceAndPlacesAreBounded() {
        waitAfter(3);
        assertThat(secrets.waitOf("there")).isEqualTo(Duration.ZERO);

        for (int i = 0; i < 20_000; i++) {
            secrets.add("place " + i);
        }
        assertThat(secrets.size()).isEqualTo(10_000);
    }

    private Duration waitAfter(int wrong) {
        for (int i = 0; i < wrong; i++) {
            secrets.add("here");
        }
        return secrets.waitOf("here");
    }
}
