package vn.dondoc.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.jwt.Jwt;
import tools.jackson.databind.JsonNode;

/** Signing in in the browser: code with PKCE for the console, the form, the way out. */
class IdentitySignInIT {
    private static ConfigurableApplicationContext provider;

    private final SignInHttp browser = new SignInHttp(provider);

    @BeforeAll
    static void startProvider() {
        provider = SignInHttp.startProvider();
    }

    @AfterAll
    static void stopProvider() {
        provider.close();
    }

    @Test
    void theConsolesTokenSaysWhatTheOfficialsOwnSays() {
        JsonNode tokens = browser.tokens(browser.signIn("H56.02.head"));

        Map<String, Object> ofConsole = claims(tokens.get("access_token").asString());
        assertThat(ofConsole).containsEntry("sub", "H56.02.head").containsEntry("agency", "H56.02");
        assertThat(ofConsole).isEqualTo(claims(IdentityHttp.token(provider, "H56.02.head", "dondoc")));
    }

    @Test
    void anIdTokenIsForTheConsoleAndNotForTheServices() {
        JsonNode tokens = browser.tokens(browser.signIn("H56.02.head"));

        Jwt idToken = IdentityHttp.verify(provider, tokens.get("id_token").asString());
        assertThat(idToken.getSubject()).isEqualTo("H56.02.head");
        assertThat(idToken.getAudience()).containsExactly("console");
        assertThat(idToken.hasClaim("agency")).isFalse();
    }

    @Test
    void whoIsSignedInIsNotAskedAgain() {
        browser.signIn("H56.clerk");

        assertThat(SignInHttp.location(browser.authorize(Map.of())).toString()).startsWith(SignInHttp.CALLBACK);
    }

    @Test
    void aCodeIsNothingWithoutItsVerifierAndGoodForOnce() {
        String code = browser.signIn("H56.clerk");

        assertThat(browser.exchange(code, "another-verifier-of-forty-three-characters-12345")
                        .statusCode())
                .isEqualTo(400);
        assertThat(browser.exchange(code, SignInHttp.VERIFIER).statusCode()).isEqualTo(200);
        assertThat(browser.exchange(code, SignInHttp.VERIFIER).statusCode()).isEqualTo(400);
    }

    @Test
    void aRequestWithoutAChallengeGetsNoCode() {
        browser.signIn("H56.clerk");

        HttpResponse<String> answer = browser.authorize(Map.of("code_challenge", "", "code_challenge_method", ""));

        assertThat(SignInHttp.location(answer).getQuery()).contains("error=invalid_request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://elsewhere.example/login/oauth2/code/dondoc",
                "http://127.0.0.1:8091/elsewhere",
                "http://127.0.0.1:8091/login/oauth2/code/dondoc?x=y",
                "http://127.0.0.1@elsewhere.example/login/oauth2/code/dondoc",
                "http://127.0.0.1.elsewhere.example/login/oauth2/code/dondoc",
                "javascript://127.0.0.1/login/oauth2/code/dondoc",
            })
    void aBrowserIsSentBackToTheConsoleOnThisMachineOnly(String elsewhere) {
        browser.signIn("H56.clerk");

        HttpResponse<String> answer = browser.authorize(Map.of("redirect_uri", elsewhere));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8091/login/oauth2/code/dondoc", SignInHttp.CALLBACK})
    void theConsoleMayBeOpenedByBothNamesOfThisMachine(String redirect) {
        browser.signIn("H56.clerk");

        assertThat(SignInHttp.location(browser.authorize(Map.of("redirect_uri", redirect)))
                        .toString())
                .startsWith(redirect + "?code=");
    }

    @ParameterizedTest
    @CsvSource({"H56.02.head, guessed", "nobody, dondoc", "nobody, guessed"})
    void whoDoesNotKnowTheSecretIsToldSoAndSignedInNowhere(String official, String secret) {
        browser.authorize(Map.of());

        HttpResponse<String> answer = browser.submit(official, secret);

        assertThat(SignInHttp.location(answer).getPath()).isEqualTo("/sign-in");
        assertThat(browser.page("/sign-in").body())
                .contains("Không có cán bộ này, hoặc sai mã bí mật.", "value=\"" + official + "\"");
        assertThat(browser.page("/sign-in").body()).as("once").doesNotContain("role=\"alert\"");
        assertThat(SignInHttp.location(browser.authorize(Map.of())).getPath()).isEqualTo("/sign-in");
    }

    @Test
    void aFormOfAnotherPageSignsNobodyIn() {
        browser.page("/sign-in");

        assertThat(browser.post("/sign-in", Map.of("official", "H56.clerk", "secret", "dondoc"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void thePageSuggestsWhomToSignInAsAndAllowsNoCodeInIt() {
        HttpResponse<String> page = browser.page("/sign-in?official=H56.clerk");

        assertThat(page.body())
                .contains("Văn thư UBND tỉnh Thanh Hóa (mẫu)", "ban hành", "/sign-in?official=H56.clerk")
                .contains("name=\"official\"", "value=\"H56.clerk\"")
                .doesNotContain("<script", "style=");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; style-src 'self';");
        assertThat(browser.page("/sign-in.css").statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionOutlivesATokenAndEndsWithTheSignOut() {
        JsonNode tokens = browser.tokens(browser.signIn("H56.02.head"));
        String refreshToken = tokens.get("refresh_token").asString();
        JsonNode fresh = IdentityHttp.json(browser.refresh(refreshToken));
        assertThat(claims(fresh.get("access_token").asString())).containsEntry("sub", "H56.02.head");

        HttpResponse<String> out = browser.signOut(fresh.get("id_token").asString(), "http://127.0.0.1:8091/");

        assertThat(SignInHttp.location(out)).hasToString("http://127.0.0.1:8091/");
        assertThat(browser.refresh(refreshToken).statusCode()).isEqualTo(400);
        assertThat(SignInHttp.location(browser.authorize(Map.of())).getPath()).isEqualTo("/sign-in");
    }

    @Test
    void whoSignsOutIsSentToTheConsoleOnThisMachineOnly() {
        JsonNode tokens = browser.tokens(browser.signIn("H56.clerk"));

        HttpResponse<String> answer = browser.signOut(tokens.get("id_token").asString(), "http://elsewhere.example/");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    /** Without what differs from token to token, and without an official's scopes, which no service looks at. */
    private static Map<String, Object> claims(String token) {
        Map<String, Object> claims =
                new HashMap<>(IdentityHttp.verify(provider, token).getClaims());
        claims.keySet()
                .removeIf(name -> Set.of("jti", "iat", "nbf", "exp", "scope").contains(name));
        return claims;
    }
}
