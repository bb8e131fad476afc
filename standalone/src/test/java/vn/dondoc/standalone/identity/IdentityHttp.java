package vn.dondoc.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Starts the identity provider on a free port and asks it over HTTP. */
final class IdentityHttp {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private IdentityHttp() {}

    static ConfigurableApplicationContext start(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "--server.port=0";
        all[1] = "--dondoc.identity.issuer=http://identity.test";
        all[2] = "--dondoc.identity.officials=classpath:identity/officials.csv";
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return IdentityApplication.application().run(all);
    }

    static Jwt verify(ConfigurableApplicationContext provider, String token) {
        return NimbusJwtDecoder.withJwkSetUri(uri(provider, "/oauth2/jwks").toString())
                .build()
                .decode(token);
    }

    static String token(ConfigurableApplicationContext provider, String official, String secret) {
        return json(askForToken(provider, official, secret)).get("access_token").asString();
    }

    static HttpResponse<String> askForToken(ConfigurableApplicationContext provider, String official, String secret) {
        return askForToken(provider, official, secret, "");
    }

    static HttpResponse<String> askForToken(
            ConfigurableApplicationContext provider, String official, String secret, String more) {
        String credentials =
                Base64.getEncoder().encodeToString((official + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return send(at(provider, "/oauth2/token")
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials" + more)));
    }

    static HttpRequest.Builder at(ConfigurableApplicationContext provider, String path) {
        return HttpRequest.newBuilder(uri(provider, path));
    }

    static URI uri(ConfigurableApplicationContext provider, String path) {
        return URI.create("http://127.0.0.1:" + provider.getEnvironment().getProperty("local.server.port") + path);
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new JsonMapper().readTree(answer.body());
    }
}
