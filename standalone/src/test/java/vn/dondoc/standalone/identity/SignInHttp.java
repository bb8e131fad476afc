package vn.dondoc.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** Somebody's browser and the console behind it, as the identity provider sees them: cookies are kept, redirects are shown. */
final class SignInHttp {
    static final String SECRET = "of the console";
    static final String CALLBACK = "http://127.0.0.1:8091/login/oauth2/code/dondoc";

    /** The example of RFC 7636. */
    static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final ConfigurableApplicationContext provider;

    SignInHttp(ConfigurableApplicationContext provider) {
        this.provider = provider;
    }

    static ConfigurableApplicationContext startProvider() {
        return IdentityHttp.start("--dondoc.identity.console.secret=" + SECRET);
    }

    /** What the console asks for, with some of it replaced; what is replaced by nothing is left out. */
    HttpResponse<String> authorize(Map<String, String> instead) {
        UriComponentsBuilder address = UriComponentsBuilder.fromUri(IdentityHttp.uri(provider, "/oauth2/authorize"));
        Map<String, String> parameters = new TreeMap<>(Map.of(
                "response_type", "code",
                "client_id", "console",
                "scope", "openid",
                "state", "7",
                "redirect_uri", CALLBACK,
                "code_challenge", CHALLENGE,
                "code_challenge_method", "S256"));
        parameters.putAll(instead);
        parameters.values().removeIf(String::isEmpty);
        parameters.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return send(HttpRequest.newBuilder(address.build(parameters)).header("Accept", "text/html"));
    }

    HttpResponse<String> page(String path) {
        return send(IdentityHttp.at(provider, path));
    }

    /** Fills in the form and sends it. */
    HttpResponse<String> submit(String official, String secret) {
        var token = CSRF.matcher(page("/sign-in").body());
        assertThat(token.find()).isTrue();
        return post("/sign-in", Map.of("official", official, "secret", secret, "_csrf", token.group(1)));
    }

    /** From the console to the form and back; returns the code. */
    String signIn(String official) {
        assertThat(location(authorize(Map.of())).getPath()).isEqualTo("/sign-in");
        URI back = location(send(HttpRequest.newBuilder(location(submit(official, "dondoc")))));
        assertThat(back.toString()).startsWith(CALLBACK + "?code=").endsWith("&state=7");
        return UriComponentsBuilder.fromUri(back).build().getQueryParams().getFirst("code");
    }

    /** As the console asks, without the browser's cookies. */
    HttpResponse<String> exchange(String code, String verifier) {
        return exchange(Map.of(
                "grant_type", "authorization_code", "code", code, "redirect_uri", CALLBACK, "code_verifier", verifier));
    }

    HttpResponse<String> refresh(String refreshToken) {
        return exchange(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    JsonNode tokens(String code) {
        return IdentityHttp.json(exchange(code, VERIFIER));
    }

    HttpResponse<String> signOut(String idToken, String target) {
        URI address = UriComponentsBuilder.fromUri(IdentityHttp.uri(provider, "/connect/logout"))
                .queryParam("id_token_hint", idToken)
                .queryParam("post_logout_redirect_uri", "{target}")
                .build(target);
        return send(HttpRequest.newBuilder(address));
    }

    HttpResponse<String> post(String path, Map<String, String> form) {
        return send(formTo(path, form));
    }

    static URI location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
    }

    private HttpResponse<String> exchange(Map<String, String> form) {
        String credentials = Base64.getEncoder()
                .encodeToString(("console:" + URLEncoder.encode(SECRET, StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8));
        return IdentityHttp.send(formTo("/oauth2/token", form).header("Authorization", "Basic " + credentials));
    }

    private HttpRequest.Builder formTo(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return IdentityHttp.at(provider, path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }
}
