package vn.dondoc.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import vn.dondoc.platform.testing.LocalIssuer;

/** Which tokens a service takes, and what it says of those that it does not. */
class TokensIT extends OverHttp {
    private static final Map<String, Object> HEAD = Map.of("sub", "H56.02.head", "agency", "H56.02", "role", "HEAD");
    private static final String REFUSED = "Thẻ đăng nhập không đúng hoặc không do nơi mà hệ thống này tin cậy cấp";

    @Nested
    class Times {
        @Test
        void anExpiredTokenIsTakenForAsLongAsClocksMayDiffer() {
            assertThat(ask(endingIn(Duration.ofSeconds(-15))).statusCode()).isEqualTo(200);
        }

        @Test
        void anExpiredTokenIsRefusedInTheReadersLanguage() {
            String expired = endingIn(Duration.ofSeconds(-45));

            assertRefused(expired, "Thẻ đăng nhập đã hết hạn; hãy đăng nhập lại");
            JsonNode english = problem(
                    send(anonymous("/notes/mine")
                            .header("Authorization", "Bearer " + expired)
                            .header("Accept-Language", "en")),
                    401);
            assertThat(english.get("detail").asString()).isEqualTo("The token has expired; please sign in again");
        }

        @Test
        void aTokenThatDoesNotCountYetIsRefused() {
            assertThat(ask(startingIn(Duration.ofSeconds(15))).statusCode()).isEqualTo(200);
            assertRefused(startingIn(Duration.ofSeconds(45)), "Thẻ đăng nhập chưa đến lúc có hiệu lực");
        }

        @Test
        void aTokenWithoutAnEndIsRefused() {
            assertRefused(without("exp"), "Thẻ đăng nhập không ghi thời hạn");
        }

        @Test
        void howFarClocksMayDifferIsASettingWithABound() {
            String expired = endingIn(Duration.ofSeconds(-45));
            try (var patient = startWith(issuer.issuer(), "--DONDOC_TOKEN_CLOCK_SKEW=1m")) {
                assertThat(ask(patient, expired).statusCode()).isEqualTo(200);
            }
            assertThatThrownBy(() -> startWith(issuer.issuer(), "--DONDOC_TOKEN_CLOCK_SKEW=6m"))
                    .hasStackTraceContaining("clock-skew is from 0 to 5 minutes");
        }

        private String endingIn(Duration time) {
            Instant end = Instant.now().plus(time);
            return tokenWith(Map.of("iat", end.minusSeconds(60).getEpochSecond(), "exp", end.getEpochSecond()));
        }

        private String startingIn(Duration time) {
            return tokenWith(Map.of("nbf", Instant.now().plus(time).getEpochSecond()));
        }
    }

    @Nested
    class Issuers {
        @Test
        void aTokenForAnotherSystemIsRefused() {
            String reason = "Thẻ đăng nhập không được cấp để dùng cho hệ thống này";

            assertRefused(tokenWith(Map.of("aud", "payroll")), reason);
            assertRefused(tokenWith(Map.of("aud", List.of())), reason);
            assertRefused(without("aud"), reason);
            assertThat(ask(tokenWith(Map.of("aud", List.of("payroll", "dondoc"))))
                            .statusCode())
                    .isEqualTo(200);
        }

        @Test
        void aTokenOfAnotherIssuerIsRefusedThoughItsSignatureIsGood() {
            String reason = "Thẻ đăng nhập do nơi khác cấp, không phải nơi mà hệ thống này tin cậy";

            assertRefused(tokenWith(Map.of("iss", "https://id.example.gov.vn")), reason);
            assertRefused(tokenWith(Map.of("iss", issuer.issuer() + "/")), reason);
            assertRefused(without("iss"), reason);
        }
    }

    @Nested
    class Signatures {
        @Test
        void anUnsignedTokenIsRefused() throws ParseException {
            assertRefused(new PlainJWT(JWTClaimsSet.parse(issuer.claimsWith(HEAD))).serialize(), REFUSED);
        }

        @Test
        void thePublicKeyIsNoSharedSecret() throws Exception {
            RSAKey known = issuer.key().toPublicJWK();
            for (byte[] secret : List.of(
                    known.toRSAPublicKey().getEncoded(),
                    known.toJSONString().getBytes(StandardCharsets.UTF_8),
                    known.getModulus().decode())) {
                assertRefused(signedBySecret(secret, known.getKeyID()), REFUSED);
            }
        }

        @Test
        void anotherKeyUnderTheSameIdIsRefused() {
            assertRefused(LocalIssuer.sign(issuer.claimsWith(HEAD), LocalIssuer.newKey("test")), REFUSED);
        }

        @Test
        void tamperedClaimsAreRefused() {
            String[] parts = tokenWith(Map.of()).split("\\.");
            String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                    .replace("H56.02", "H56.03");
            parts[1] = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));

            assertRefused(String.join(".", parts), REFUSED);
        }

        @Test
        void whatIsNoTokenIsRefused() {
            for (String nonsense : List.of("nonsense", "a.b.c", "a b", "..")) {
                problem(ask(nonsense), 401, "unauthenticated");
            }
        }

        @Test
        void anAlgorithmWithASharedSecretCannotBeAllowed() {
            assertThatThrownBy(() -> startWith(issuer.issuer(), "--DONDOC_TOKEN_ALGORITHMS=HS256"))
                    .hasStackTraceContaining("dondoc.web.tokens.algorithms");
        }

        @Test
        void aHugeTokenIsRefusedByAProblem() {
            String huge = tokenWith(Map.of("name", "x".repeat(9_000)));

            assertThat(ask(huge).statusCode()).isEqualTo(200);
            problem(ask(tokenWith(Map.of("name", "x".repeat(20_000)))), 400, "invalid-request");
        }

        private static String signedBySecret(byte[] secret, String keyId) throws JOSEException, ParseException {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(keyId).build(),
                    JWTClaimsSet.parse(issuer.claimsWith(HEAD)));
            token.sign(new MACSigner(secret));
            return token.serialize();
        }
    }

    @Nested
    class Claims {
        @Test
        void whatATokenLacksOrSaysInAnotherFormIsNamed() {
            assertIncomplete(without("agency"), "agency");
            assertIncomplete(without("role"), "role");
            assertIncomplete(without("sub"), "sub");
            assertIncomplete(tokenWith(Map.of("role", "KING")), "role");
            assertIncomplete(tokenWith(Map.of("role", "SYSTEM")), "role");
            assertIncomplete(tokenWith(Map.of("role", List.of("HEAD"))), "role");
            assertIncomplete(tokenWith(Map.of("agency", List.of("H56", "H56.02"))), "agency");
            assertIncomplete(tokenWith(Map.of("agency", 56)), "agency");
            assertIncomplete(tokenWith(Map.of("agency", " ")), "agency");
        }

        @Test
        void aTimeThatIsNoNumberIsRefused() throws JOSEException {
            Map<String, Object> claims = issuer.claimsWith(HEAD);
            claims.put("exp", "tomorrow");

            assertRefused(signed("JWT", claims), REFUSED);
        }

        @Test
        void whatTheIssuerSignsBesidesIsNoAccessToken() throws JOSEException {
            assertThat(ask(signed("at+jwt", issuer.claimsWith(HEAD))).statusCode())
                    .isEqualTo(200);
            assertRefused(signed("logout+jwt", issuer.claimsWith(HEAD)), "Thẻ gửi kèm không phải thẻ truy cập");
        }

        private static String signed(String type, Map<String, Object> claims) throws JOSEException {
            var token = new JWSObject(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .type(new JOSEObjectType(type))
                            .keyID(issuer.key().getKeyID())
                            .build(),
                    new Payload(claims));
            token.sign(new RSASSASigner(issuer.key()));
            return token.serialize();
        }

        @Test
        void aDutyThatNobodyKnowsGivesNoRight() {
            Map<String, Object> officer = Map.of("role", "OFFICER", "duties", List.of("KING", "OPERATORS"));

            problem(
                    send(anonymous("/notes/signed").header("Authorization", "Bearer " + tokenWith(officer))),
                    403,
                    "forbidden");
        }

        private void assertIncomplete(String token, String claim) {
            JsonNode refusal = problem(ask(token), 403, "caller-incomplete");
            assertThat(refusal.get("detail").asString()).isEqualTo("Thẻ đăng nhập thiếu hoặc sai thông tin: " + claim);
        }
    }

    private static String tokenWith(Map<String, Object> claims) {
        return issuer.tokenWith(with(claims));
    }

    private static Map<String, Object> with(Map<String, Object> claims) {
        Map<String, Object> all = new HashMap<>(HEAD);
        all.putAll(claims);
        return all;
    }

    private static String without(String claim) {
        Map<String, Object> claims = issuer.claimsWith(HEAD);
        claims.remove(claim);
        return LocalIssuer.sign(claims, issuer.key());
    }

    private static void assertRefused(String token, String reason) {
        HttpResponse<String> answer = ask(token);
        assertThat(problem(answer, 401, "unauthenticated").get("detail").asString())
                .isEqualTo(reason);
        assertThat(answer.headers().allValues("WWW-Authenticate")).containsExactly("Bearer error=\"invalid_token\"");
    }

    private static HttpResponse<String> ask(String token) {
        return send(anonymous("/notes/mine").header("Authorization", "Bearer " + token));
    }

    private static HttpResponse<String> ask(ConfigurableApplicationContext service, String token) {
        return send(at(service, "/notes/mine").header("Authorization", "Bearer " + token));
    }
}
