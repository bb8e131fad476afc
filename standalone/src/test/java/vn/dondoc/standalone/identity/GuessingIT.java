package vn.dondoc.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.ConfigurableApplicationContext;

/** Whom the development identity provider answers, and how long it lets somebody guess. */
class GuessingIT {

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "", "::"})
    void theDefaultSecretIsForThisMachineOnly(String everybody) {
        assertThatThrownBy(() ->
                        IdentityHttp.start("--server.address=" + everybody).close())
                .rootCause()
                .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                .hasMessageContaining("Mã bí mật mặc định chỉ dùng được ở 127.0.0.1");
    }

    @Test
    void anIdentityProviderWithASecretOfItsOwnListensToAllAddresses() {
        try (var provider = IdentityHttp.start("--server.address=0.0.0.0", "--dondoc.identity.secret=of its own")) {
            assertThat(IdentityHttp.token(provider, "H56.clerk", "of its own")).isNotBlank();
            assertThat(underTheName("id.example.gov.vn", provider)).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void anIdentityProviderWithTheDefaultSecretAnswersToNamesOfThisMachineOnly() {
        try (var provider = IdentityHttp.start()) {
            assertThat(underTheName("localhost", provider)).startsWith("HTTP/1.1 200");
            assertThat(underTheName("elsewhere.example", provider))
                    .startsWith("HTTP/1.1 403")
                    .doesNotContain("H56.clerk");
        }
    }

    @Test
    void whoGuessesOneOfficialsSecretWaits() {
        try (var provider = IdentityHttp.start()) {
            for (int i = 0; i < 6; i++) {
                assertThat(guess(provider, "H56.clerk").statusCode()).isEqualTo(401);
            }

            HttpResponse<String> slowed = guess(provider, "H56.clerk");

            assertThat(slowed.statusCode()).isEqualTo(429);
            assertThat(slowed.headers().firstValue("Retry-After")).contains("1");
            assertThat(slowed.body()).contains("try again in 1 seconds");
            assertThat(IdentityHttp.askForToken(provider, "H56.clerk", "dondoc").statusCode())
                    .as("also with the right secret")
                    .isEqualTo(429);
            assertThat(IdentityHttp.askForToken(provider, "H56.02.head", "dondoc")
                            .statusCode())
                    .as("another official")
                    .isEqualTo(200);
        }
    }

    @Test
    void aRequestThatIsRefusedForItsFormMakesNoGuessForgotten() {
        try (var provider = IdentityHttp.start()) {
            for (int i = 0; i < 6; i++) {
                assertThat(guess(provider, "H56.clerk").statusCode()).isEqualTo(401);
                if (i < 5) {
                    assertThat(malformed(provider).statusCode()).isEqualTo(400);
                }
            }

            assertThat(guess(provider, "H56.clerk").statusCode()).isEqualTo(429);
        }
    }

    @Test
    void aRequestThatNeedsNoSecretMakesNoGuessForgotten() {
        try (var provider = IdentityHttp.start()) {
            for (int i = 0; i < 6; i++) {
                assertThat(guess(provider, "H56.clerk").statusCode()).isEqualTo(401);
                if (i < 5) {
                    assertThat(IdentityHttp.send(IdentityHttp.at(provider, "/oauth2/jwks?client_id=H56.clerk"))
                                    .statusCode())
                            .isEqualTo(200);
                }
            }

            assertThat(guess(provider, "H56.clerk").statusCode()).isEqualTo(429);
        }
    }

    @Test
    void whoGuessesInTheFormWaitsThereAndWhereTokensAreAskedFor() {
        try (var provider = SignInHttp.startProvider()) {
            var browser = new SignInHttp(provider);
            for (int i = 0; i < 3; i++) {
                browser.submit("H56.clerk", "guessed");
                assertThat(guess(provider, "H56.clerk").statusCode()).isEqualTo(401);
            }

            browser.submit("H56.clerk", "dondoc");

            assertThat(browser.page("/sign-in").body()).contains("Too many wrong secrets: try again in <span>1</span>");
            assertThat(SignInHttp.location(browser.authorize(Map.of())).getPath())
                    .isEqualTo("/sign-in");
            assertThat(guess(provider, "H56.clerk").statusCode()).isEqualTo(429);
        }
    }

    @Test
    void whoGuessesOverAllOfficialsWaitsToo() {
        try (var provider = IdentityHttp.start()) {
            for (int i = 0; i < 21; i++) {
                assertThat(guess(provider, "nobody-" + i).statusCode()).isEqualTo(401);
            }

            assertThat(guess(provider, "H56.clerk").statusCode()).isEqualTo(429);
        }
    }

    private static HttpResponse<String> guess(ConfigurableApplicationContext provider, String official) {
        return IdentityHttp.askForToken(provider, official, "guessed");
    }

    /** Names the official, and two secrets. */
    private static HttpResponse<String> malformed(ConfigurableApplicationContext provider) {
        return IdentityHttp.send(IdentityHttp.at(provider, "/oauth2/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=H56.clerk&client_secret=a&client_secret=b")));
    }

    private static String underTheName(String host, ConfigurableApplicationContext provider) {
        try (var socket = new Socket(
                InetAddress.getLoopbackAddress(),
                IdentityHttp.uri(provider, "/").getPort())) {
            socket.getOutputStream()
                    .write(("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
