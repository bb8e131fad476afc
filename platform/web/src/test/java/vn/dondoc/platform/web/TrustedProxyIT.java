package vn.dondoc.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Only browsers that came by TLS are told to come by it again, so this header shows whether a proxy's word counts. */
class TrustedProxyIT extends OverHttp {
    private static final String ADDRESS = "/notes/mine";

    private static Optional<String> told(HttpRequest.Builder request) {
        return send(request.header("Authorization", "Bearer " + token)
                        .header("X-Forwarded-For", "203.0.113.7")
                        .header("X-Forwarded-Proto", "https"))
                .headers()
                .firstValue("Strict-Transport-Security");
    }

    @Test
    void whatAProxySaysOfTheCallerCountsOnlyFromATrustedOne() {
        assertThat(told(onTheServicePort(ADDRESS))).isEmpty();
        try (var other = startWith(issuer.issuer(), "--DONDOC_TRUSTED_PROXIES=10\\.0\\.0\\.1")) {
            assertThat(told(at(other, ADDRESS))).isEmpty();
        }
        try (var behindProxy = startWith(issuer.issuer(), "--DONDOC_TRUSTED_PROXIES=127\\.0\\.0\\.1")) {
            assertThat(told(at(behindProxy, ADDRESS))).isPresent();
        }
    }
}
