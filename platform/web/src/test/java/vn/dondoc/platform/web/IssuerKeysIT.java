package vn.dondoc.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import vn.dondoc.platform.testing.LocalIssuer;

/** Which of the issuer's keys a service takes, and how often it asks for them. */
class IssuerKeysIT extends OverHttp {
    private static final Map<String, Object> HEAD = Map.of("sub", "H56.02.head", "agency", "H56.02", "role", "HEAD");

    @Test
    void aNewKeyCountsAtOnceAndTheOneBeforeNoLonger() {
        try (var rotating = LocalIssuer.start();
                var service = startWith(rotating.issuer(), "--dondoc.web.tokens.fetching.at-most-every=0s")) {
            RSAKey before = rotating.key();
            assertThat(ask(service, rotating.tokenWith(HEAD)).statusCode()).isEqualTo(200);

            rotating.changeKey(LocalIssuer.newKey("next"));

            assertThat(ask(service, rotating.tokenWith(HEAD)).statusCode()).isEqualTo(200);
            Map<String, Object> neverSeen = rotating.claimsWith(HEAD);
            neverSeen.put("name", "Chủ tịch");
            String withdrawn = LocalIssuer.sign(neverSeen, before);
            problem(ask(service, withdrawn), 401, "unauthenticated");
        }
    }

    @Test
    void keysThatNobodyKnowsCauseNoStormOfFetches() {
        try (var asked = LocalIssuer.start();
                var service = startWith(asked.issuer())) {
            for (int i = 0; i < 20; i++) {
                RSAKey madeUp =
                        new RSAKey.Builder(issuer.key()).keyID("made-up-" + i).build();
                problem(ask(service, LocalIssuer.sign(asked.claimsWith(HEAD), madeUp)), 401, "unauthenticated");
            }

            assertThat(ask(service, asked.tokenWith(HEAD)).statusCode()).isEqualTo(200);
            assertThat(asked.fetches()).isOne();
        }
    }

    @Test
    void aSilentProviderIsNotTheCallersFaultAndHealthDoesNotWaitForIt() {
        try (var silent = LocalIssuer.start();
                var service = startWith(silent.issuer(), "--dondoc.web.tokens.fetching.timeout=200ms")) {
            silent.fallSilent();

            HttpResponse<String> answer = ask(service, silent.tokenWith(HEAD));

            assertThat(problem(answer, 503, "identity-provider-unavailable")
                            .get("title")
                            .asString())
                    .isEqualTo("Chưa kiểm tra được đăng nhập");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(send(at(service, "/actuator/health")).statusCode()).isEqualTo(200);
            assertThat(silent.fetches()).isOne();
        }
    }

    @Test
    void keysThatAreKnownCountWhileTheProviderIsAway() {
        var leaving = LocalIssuer.start();
        try (var service = startWith(leaving.issuer(), "--dondoc.web.tokens.fetching.after=0s")) {
            assertThat(ask(service, leaving.tokenWith(HEAD)).statusCode()).isEqualTo(200);
            leaving.close();

            assertThat(ask(service, leaving.tokenWith(HEAD)).statusCode()).isEqualTo(200);
        }
    }

    private static HttpResponse<String> ask(ConfigurableApplicationContext service, String token) {
        return send(at(service, "/notes/mine").header("Authorization", "Bearer " + token));
    }
}
