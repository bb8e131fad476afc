package vn.dondoc.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Who may come in, and what a command knows of the request that brought it. */
class PlatformWebIT extends OverHttp {
    @Test
    void callersLearnWhoTheyAre() {
        JsonNode me = json(send(with("/api/v1/me")));

        assertThat(me.toString())
                .isEqualTo(
                        "{\"officialId\":\"H56.02.head\",\"agencyId\":\"H56.02\",\"role\":\"HEAD\",\"standing\":\"CONFIRMED\",\"duties\":[],\"rights\":[\"SIGN\"]}");
    }

    @Nested
    class Security {
        @Test
        void aRequestWithoutATokenIsRefusedInTheCallersLanguage() {
            HttpResponse<String> answer = send(anonymous("/notes/mine"));

            assertThat(answer.headers().firstValue("WWW-Authenticate"))
                    .hasValueSatisfying(header -> assertThat(header).startsWith("Bearer"));
            assertThat(problem(answer, 401, "unauthenticated").get("title").asString())
                    .isEqualTo("Cần đăng nhập");
            assertThat(problem(send(anonymous("/notes/mine").header("Accept-Language", "en-GB,en;q=0.9")), 401)
                            .get("title")
                            .asString())
                    .isEqualTo("Authentication required");
        }

        @Test
        void tokensThatAreExpiredForeignOrForgedAreRefused() {
            String expired = issuer.tokenWith(Map.of("sub", "a", "exp", 1_700_000_000));
            String foreign = issuer.tokenWith(Map.of("sub", "a", "iss", "http://elsewhere"));
            String forAnother = issuer.tokenWith(Map.of("sub", "a", "aud", "payroll"));
            String tampered = token.substring(0, token.length() - 8) + "AAAAAAAA";
            String unsigned = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.";

            for (String bad : new String[] {expired, foreign, forAnother, tampered, unsigned, "nonsense"}) {
                problem(
                        send(anonymous("/notes/mine").header("Authorization", "Bearer " + bad)),
                        401,
                        "unauthenticated");
            }
        }

        @Test
        void aForgedTokenIsRefusedThoughTheTrueOneWasJustTaken() {
            assertThat(send(with("/notes/mine")).statusCode()).isEqualTo(200);

            String forged = token.substring(0, token.length() - 8) + "AAAAAAAA";
            problem(send(anonymous("/notes/mine").header("Authorization", "Bearer " + forged)), 401, "unauthenticated");
        }

        @Test
        void onlyHealthIsOpen() {
            assertThat(send(anonymous("/actuator/health")).statusCode()).isEqualTo(200);
            assertThat(send(anonymous("/actuator/health/liveness")).statusCode())
                    .isEqualTo(200);
            assertThat(send(anonymous("/actuator/health/readiness")).statusCode())
                    .isEqualTo(200);
            for (String path :
                    new String[] {"/actuator", "/actuator/prometheus", "/v3/api-docs", "/error", "/nowhere"}) {
                problem(send(anonymous(path)), 401, "unauthenticated");
            }
        }

        @Test
        void metersAreShownToOperatorsAndToTheScraper() {
            assertThat(send(operator("/actuator/prometheus")).body()).contains("application=\"sample-service\"");
            assertThat(send(basic("/actuator/prometheus", "scraper", SCRAPER_PASSWORD))
                            .body())
                    .contains("application=\"sample-service\"");
        }

        @Test
        void whatOperatorsAskIsForThemOnlyWhateverOfficeOthersHold() {
            for (String path : new String[] {"/actuator", "/actuator/info", "/actuator/prometheus"}) {
                assertThat(send(operator(path)).statusCode()).as(path).isEqualTo(200);
                JsonNode refused = problem(send(with(path)), 403, "forbidden");
                assertThat(refused.get("detail").asString()).isEqualTo("Việc này dành cho cán bộ vận hành.");
            }
        }

        private static HttpRequest.Builder operator(String path) {
            return anonymous(path).header("Authorization", "Bearer " + operatorToken());
        }

        @Test
        void theScrapersPasswordOpensNothingElse() {
            problem(send(basic("/actuator/info", "scraper", SCRAPER_PASSWORD)), 403, "forbidden");
            problem(send(basic("/notes/mine", "scraper", SCRAPER_PASSWORD)), 401, "unauthenticated");
            problem(send(basic("/actuator/prometheus", "scraper", "guessed")), 401, "unauthenticated");
            problem(send(basic("/actuator/prometheus", "operator", SCRAPER_PASSWORD)), 401, "unauthenticated");
        }

        @Test
        void whatOperatorsAskIsOnThePortOfTheirOwnOnly() {
            problem(send(onTheServicePort("/actuator/prometheus")), 404, "not-found");
            problem(send(onTheServicePort("/actuator/health")), 404, "not-found");
        }

        @Test
        void ofTwoTokensNeitherIsTaken() {
            var twice = with("/notes/mine").header("Authorization", "Bearer " + operatorToken());
            problem(send(twice), 401, "unauthenticated");
            problem(
                    send(operator("/actuator/info").header("Authorization", "Bearer " + token)),
                    401,
                    "unauthenticated");
        }

        @ParameterizedTest
        @ValueSource(strings = {"/actuator/%00", "/actuator/a%2fb", "/a%2fb"})
        void whatTheContainerOfTheManagementPortRefusesIsAProblemToo(String path) {
            problem(send(onTheManagementPort(path)), 400);
        }

        @ParameterizedTest
        @ValueSource(strings = {"/", "/error", "/notes/mine", "/actuator/nothing", "/actuatorx"})
        void whatIsNoEndpointOnTheManagementPortIsAProblemAsEverywhere(String path) {
            problem(send(onTheManagementPort(path)), 404, "not-found");
        }

        private static HttpRequest.Builder basic(String path, String user, String password) {
            byte[] credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
            return anonymous(path)
                    .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
        }

        @Test
        void requestsAreTimedButNotTheSecurityFiltersOfEach() {
            send(with("/notes/mine"));

            assertThat(send(operator("/actuator/prometheus")).body())
                    .contains("http_server_requests")
                    .doesNotContain("spring_security");
        }

        @Test
        void theOfficialIsReadFromTheToken() {
            JsonNode actor = json(send(with("/notes/mine")));

            assertThat(actor.get("officialId").asString()).isEqualTo("H56.02.head");
            assertThat(actor.get("agencyId").asString()).isEqualTo("H56.02");
            assertThat(actor.get("role").asString()).isEqualTo("HEAD");
        }

        @Test
        void anOfficialWithoutAgencyOrRoleIsRefused() {
            List<Map<String, Object>> lackingClaims = List.of(
                    Map.of("sub", "a", "role", "HEAD"),
                    Map.of("sub", "a", "agency", " ", "role", "HEAD"),
                    Map.of("sub", "a", "agency", "H56"),
                    Map.of("sub", "a", "agency", "H56", "role", "SYSTEM"),
                    Map.of("sub", "a", "agency", "H56", "role", "king"));

            for (Map<String, Object> claims : lackingClaims) {
                String lacking = issuer.tokenWith(claims);
                problem(
                        send(anonymous("/notes/mine").header("Authorization", "Bearer " + lacking)),
                        403,
                        "caller-incomplete");
            }
        }
    }

    @Nested
    class Commands {
        @Test
        void aCommandKnowsActorTimeAndTrace() {
            HttpResponse<String> answer = send(post("/notes", NOTE)
                    .header("X-Correlation-Id", "4bf92f3577b34da6a3ce929d0e0e4736")
                    .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                    .header("Idempotency-Key", "key-1"));

            JsonNode context = json(answer);
            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(answer.headers().firstValue("ETag")).contains("\"1\"");
            assertThat(answer.headers().firstValue("Location")).isPresent();
            assertThat(context.at("/actor/officialId").asString()).isEqualTo("H56.02.head");
            assertThat(context.get("time").asString()).isEqualTo("2026-01-15T08:02:03.456+07:00");
            assertThat(context.at("/trace/correlationId").asString()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
            assertThat(context.at("/trace/traceparent").asString()).endsWith("00f067aa0ba902b7-01");
            assertThat(context.at("/command/key").asString()).isEqualTo("key-1");
        }

        @Test
        void fingerprintsAreEqualOnlyForTheSameRequestOfTheSameCaller() {
            String other = issuer.tokenOf("H56.03.head", "H56.03", "HEAD");
            String first = fingerprint(post("/notes", NOTE).header("Idempotency-Key", "key-1"));

            assertThat(fingerprint(post("/notes", NOTE).header("Idempotency-Key", "\"key-1\"")))
                    .isEqualTo(first);
            assertThat(fingerprint(post("/notes", NOTE.replace("31", "30")))).isNotEqualTo(first);
            assertThat(fingerprint(post("/notes?mode=all", NOTE))).isNotEqualTo(first);
            assertThat(fingerprint(post("/notes", NOTE).setHeader("Authorization", "Bearer " + other)))
                    .isNotEqualTo(first);
        }

        @Test
        void commandsWithoutAKeyAreAllDifferent() {
            String first = json(send(post("/notes", NOTE))).at("/command/key").asString();

            assertThat(json(send(post("/notes", NOTE))).at("/command/key").asString())
                    .isNotEqualTo(first)
                    .hasSize(36);
        }

        @ParameterizedTest
        @ValueSource(strings = {"a b", "\"open", ""})
        void aMalformedIdempotencyKeyIsRefused(String key) {
            JsonNode problem =
                    problem(send(post("/notes", NOTE).header("Idempotency-Key", key)), 400, "invalid-request");

            assertThat(problem.at("/errors/0/field").asString()).isEqualTo("Idempotency-Key");
        }

        @Test
        void aSecondIdempotencyKeyIsRefused() {
            var twice = post("/notes", NOTE).header("Idempotency-Key", "a").header("Idempotency-Key", "b");

            assertThat(problem(send(twice), 400, "invalid-request")
                            .at("/errors/0/field")
                            .asString())
                    .isEqualTo("Idempotency-Key");
        }

        @Test
        void aBodyThatNobodyReadsIsRefused() {
            JsonNode problem = problem(send(post("/notes/full/touch", "{\"reason\":\"vì\"}")), 400, "invalid-request");

            assertThat(problem.at("/errors/0/field").asString()).isEqualTo("body");
            for (String nothing : List.of("", " ", "{}", "{ }\n")) {
                problem(send(post("/notes/full/touch", nothing)), 503, "busy");
            }
        }

        private String fingerprint(HttpRequest.Builder request) {
            return json(send(request)).at("/command/fingerprint").asString();
        }
    }

    @Nested
    class Versions {
        @Test
        void theExpectedVersionIsCheckedOnEveryChange() {
            HttpResponse<String> changed = send(put("/notes/1").header("If-Match", "\"7\""));

            assertThat(changed.statusCode()).isEqualTo(200);
            assertThat(changed.headers().firstValue("ETag")).contains("\"8\"");
            problem(send(put("/notes/1")), 428, "version-required");
            problem(send(put("/notes/1").header("If-Match", "\"6\"")), 412, "stale-version");
        }

        @ParameterizedTest
        @ValueSource(strings = {"7", "*", "W/\"7\"", "\"7\", \"8\"", "\"seven\"", "\"9999999999999999999\"", "\"-1\""})
        void aMalformedVersionIsRefused(String tag) {
            JsonNode problem = problem(send(put("/notes/1").header("If-Match", tag)), 400, "invalid-request");

            assertThat(problem.at("/errors/0/field").asString()).isEqualTo("If-Match");
        }

        @Test
        void aSecondExpectedVersionIsRefused() {
            var twice = put("/notes/1").header("If-Match", "\"7\"").header("If-Match", "\"7\"");

            assertThat(problem(send(twice), 400, "invalid-request")
                            .at("/errors/0/field")
                            .asString())
                    .isEqualTo("If-Match");
        }

        @Test
        void anAnswerThatTheCallerHasIsNotSentAgain() {
            assertThat(send(with("/notes/1").header("If-None-Match", "\"7\"")).statusCode())
                    .isEqualTo(304);
        }

        @Test
        void aConflictWithoutAConditionIsNotAFailedCondition() {
            problem(send(post("/notes/1/touch", "")), 409, "concurrent-change");
        }
    }
}
