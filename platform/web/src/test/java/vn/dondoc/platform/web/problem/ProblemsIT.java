package vn.dondoc.platform.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.dondoc.platform.web.OverHttp;
import vn.dondoc.platform.web.paging.PageCursors;

/** What a caller is told when something is wrong, and how lists are read page by page. */
class ProblemsIT extends OverHttp {

    @Nested
    class Bodies {
        @Test
        void aBodyThatIsNotJsonIsRefusedWithThePlace() {
            JsonNode problem = problem(send(post("/notes", "{\"text\":\"a\",\n \"dueOn\":")), 400, "invalid-request");

            assertThat(problem.at("/errors/0/field").asString()).isEqualTo("body");
            assertThat(problem.at("/errors/0/reason").asString()).startsWith("Không phải JSON đúng, dòng 2");
        }

        @Test
        void aValueOfTheWrongKindIsRefusedByField() {
            JsonNode date = problem(send(post("/notes", NOTE.replace("2026-01-31", "31/01/2026"))), 400);
            JsonNode nested =
                    problem(send(post("/notes", NOTE.replace("[]", "[{\"number\":1},{\"number\":\"one\"}]"))), 400);

            assertThat(date.at("/errors/0/field").asString()).isEqualTo("dueOn");
            assertThat(nested.at("/errors/0/field").asString()).isEqualTo("lines[1].number");
            assertThat(date.toString() + nested).doesNotContain("LocalDate", "java", "vn.dondoc");
        }

        @Test
        void anUnknownFieldIsRefusedByItsName() {
            JsonNode problem =
                    problem(send(post("/notes", NOTE.replace("[]", "[{\"number\":1,\"color\":null}]"))), 400);

            assertThat(problem.at("/errors/0/field").asString()).isEqualTo("lines[0].color");
            assertThat(problem.at("/errors/0/reason").asString()).isEqualTo("Không có trường này");
        }

        @Test
        void aBodyThatBreaksRulesIsRefusedWithEveryField() {
            JsonNode problem = problem(
                    send(post("/notes", "{\"text\":\" \",\"lines\":[{\"number\":-1}]}")), 400, "invalid-request");

            assertThat(problem.get("errors")
                            .valueStream()
                            .map(error -> error.get("field").asString()))
                    .containsExactly("lines[0].number", "text");
            assertThat(problem.get("errors").toString()).contains("Không được để trống");
        }

        @Test
        void aWrongBodyIsExplainedInEnglishToWhoAsksForIt() {
            JsonNode problem = problem(send(post("/notes", "{\"text\":\" \"}").header("Accept-Language", "en")), 400);

            assertThat(problem.get("title").asString()).isEqualTo("Invalid request");
            assertThat(problem.at("/errors/0/reason").asString()).isEqualTo("Must not be empty");
        }

        @Test
        void aValueRefusesItselfWithItsOwnProblem() {
            String secret = NOTE.replace("[]", "[{\"number\":1,\"colour\":{\"name\":\"secret\"}}]");

            JsonNode problem = problem(send(post("/notes", secret)), 422, "note-rejected");

            assertThat(problem.get("detail").asString()).isEqualTo("Không nhận màu này");
            assertThat(problem.at("/errors/0/field").asString()).isEqualTo("colour.name");
        }

        @Test
        void aBodyMustBeThereBeUtf8AndNotTooLarge() {
            byte[] broken = NOTE.replace("chào", "ch\u00e0o").getBytes(StandardCharsets.ISO_8859_1);
            String large = NOTE.replace("xin", "x".repeat(1 << 20));

            assertThat(problem(send(post("/notes", "")), 400)
                            .at("/errors/0/field")
                            .asString())
                    .isEqualTo("body");
            problem(send(raw("/notes", broken)), 400, "unreadable-body");
            problem(send(post("/notes", large)), 413, "body-too-large");
            problem(send(raw("/notes", large.getBytes(StandardCharsets.UTF_8), "text/plain")), 413, "body-too-large");
            problem(send(raw("/notes", NOTE.getBytes(StandardCharsets.UTF_8), "text/plain")), 415);
            problem(send(chunked("/notes", large)), 413, "body-too-large");
        }

        @Test
        void hostileJsonIsTheCallersFault() {
            String deep = NOTE.replace("[]", "[".repeat(5_000) + "]".repeat(5_000));
            String longNumber = NOTE.replace("[]", "[{\"number\":" + "9".repeat(5_000) + "}]");

            problem(send(post("/notes", deep)), 400, "invalid-request");
            problem(send(post("/notes", longNumber)), 400, "invalid-request");
            problem(send(post("/notes", "null")), 400, "invalid-request");
        }

        // without a length the size is known only by reading
        private HttpRequest.Builder chunked(String path, String body) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            return with(path)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));
        }

        private HttpRequest.Builder raw(String path, byte[] body) {
            return raw(path, body, "application/json");
        }

        private HttpRequest.Builder raw(String path, byte[] body, String type) {
            return with(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body));
        }
    }

    @Nested
    class Failures {
        @Test
        void aFailureOfTheServiceHasItsOwnTypeTitleAndDetail() {
            JsonNode problem = problem(send(with("/notes/none")), 404, "note-not-found");

            assertThat(problem.get("title").asString()).isEqualTo("Không tìm thấy ghi chú");
            assertThat(problem.get("detail").asString()).isEqualTo("Không có ghi chú none");
            assertThat(problem.has("errors")).isFalse();
        }

        @Test
        void aProblemIsInOneLanguageThatTheAnswerNames() {
            HttpResponse<String> english = send(with("/notes/none").header("Accept-Language", "fr, en-GB;q=0.5"));
            HttpResponse<String> neither = send(with("/notes/none").header("Accept-Language", "fr, de;q=0.5"));

            JsonNode problem = problem(english, 404, "note-not-found");
            assertThat(problem.get("title").asString()).isEqualTo("Note not found");
            assertThat(problem.get("detail").asString()).isEqualTo("There's no note none");
            assertThat(english.headers().firstValue("Content-Language")).contains("en");
            assertThat(problem(neither, 404).get("detail").asString()).isEqualTo("Không có ghi chú none");
            assertThat(neither.headers().firstValue("Content-Language")).contains("vi");
            assertThat(send(with("/nowhere")).headers().firstValue("Content-Language"))
                    .contains("vi");
        }

        @Test
        void whoAskedForAnotherFormatIsAnsweredWithAProblemToo() {
            problem(send(with("/notes/export").header("Accept", "text/csv")), 404, "note-not-found");
        }

        @Test
        void anUnforeseenFailureTellsNothingButTheCorrelationId() {
            HttpResponse<String> answer =
                    send(with("/notes/broken").header("X-Correlation-Id", "4bf92f3577b34da6a3ce929d0e0e4736"));

            assertThat(problem(answer, 500, "internal").get("correlationId").asString())
                    .isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
            assertThat(answer.body()).doesNotContain("hunter2", "IllegalState", "detail");
        }

        @Test
        void aWrongAddressOrMethodIsAProblem() {
            problem(send(with("/nowhere")), 404, "not-found");
            problem(send(with("/error")), 404, "not-found");
            problem(send(with("/notes/a;b=c")), 400, "invalid-request");
            problem(send(with("/notes/mine").header("Accept", "application/xml")), 406, "not-acceptable");
            HttpResponse<String> wrongMethod = send(with("/notes").DELETE());
            problem(wrongMethod, 405, "method-not-allowed");
            assertThat(wrongMethod.headers().firstValue("Allow")).isPresent();
        }

        @Test
        void aFullOutboxAsksToRetryLater() {
            HttpResponse<String> answer = send(post("/notes/full/touch", ""));

            problem(answer, 503, "busy");
            assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        }

        @Test
        void whatAnExceptionSaysForTheLogIsNoText() {
            JsonNode problem = problem(send(post("/notes/twice/touch", "")), 409, "already-there");

            assertThat(problem.get("title").asString()).isEqualTo("Đã tồn tại");
            assertThat(problem.has("detail")).isFalse();
        }

        @Test
        void anAbsentStoreAsksToRetryLater() {
            HttpResponse<String> answer = send(post("/notes/away/touch", ""));

            problem(answer, 503, "unavailable");
            assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        }

        @Test
        void aWrongParameterValueIsToldWhatIsAllowed() {
            JsonNode shade = problem(send(with("/notes/sorted?shade=DARK&shade=dim")), 400, "invalid-request");
            JsonNode until = problem(send(with("/notes/sorted?until=31.1.2026")), 400, "invalid-request");
            JsonNode many = problem(send(with("/notes/sorted?many=x")), 400, "invalid-request");

            assertThat(shade.at("/errors/0/field").asString()).isEqualTo("shade");
            assertThat(shade.at("/errors/0/reason").asString()).isEqualTo("Phải là một trong: LIGHT, DARK");
            assertThat(until.at("/errors/0/reason").asString()).isEqualTo("Phải là ngày dạng 2026-01-31");
            assertThat(many.at("/errors/0/reason").asString()).startsWith("Phải là số nguyên");
            assertThat(shade.toString() + until + many).doesNotContain("java", "vn.dondoc", "31.1.2026");
        }

        @Test
        void aWrongParameterIsNamed() {
            assertThat(problem(send(with("/notes?since=tomorrow")), 400)
                            .at("/errors/0/field")
                            .asString())
                    .isEqualTo("since");
            assertThat(problem(send(with("/notes/needed")), 400)
                            .at("/errors/0/field")
                            .asString())
                    .isEqualTo("word");
            assertThat(problem(send(with("/notes/needed?word=long")), 400)
                            .at("/errors/0/field")
                            .asString())
                    .isEqualTo("word");
        }

        @Test
        void brokenUtf8InAnAddressIsTheCallersFault() {
            problem(send(with("/notes?q=%C3%28")), 400, "invalid-request");
            problem(send(with("/notes/%C3%28")), 400, "invalid-request");
        }

        @Test
        void anAbsentIdentityProviderIsNotTheCallersFault() {
            String token = issuer.tokenOf("a", "H56", "HEAD");
            try (var orphan = startWith("http://127.0.0.1:1")) {
                HttpRequest.Builder request = at(orphan, "/notes/mine").header("Authorization", "Bearer " + token);

                problem(send(request), 503, "identity-provider-unavailable");
            }
        }
    }

    @Nested
    class Correlations {
        @Test
        void aCorrelationIdThatSaysNothingIsTakenFromTheCaller() {
            assertThat(correlationFor("4bf92f3577b34da6a3ce929d0e0e4736"))
                    .isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
            assertThat(correlationFor("nguyen-van-a")).hasSize(36);
        }

        private String correlationFor(String offered) {
            return send(with("/notes/mine").header("X-Correlation-Id", offered))
                    .headers()
                    .firstValue("X-Correlation-Id")
                    .orElseThrow();
        }
    }

    @Nested
    class Pages {
        @Test
        void pagesLeadThroughTheWholeListOnce() {
            List<Integer> seen = new ArrayList<>();
            String after = "";
            do {
                JsonNode page = json(send(with("/notes?limit=3" + after)));
                page.get("items").forEach(item -> seen.add(item.asInt()));
                after = page.has("next") ? "&after=" + page.get("next").asString() : "";
            } while (!after.isEmpty());

            assertThat(seen).containsExactly(1, 2, 3, 4, 5, 6, 7);
        }

        @Test
        void aDamagedCursorIsRefused() {
            String cursor = json(send(with("/notes?limit=3"))).get("next").asString();
            String cut = cursor.substring(0, cursor.length() - 2);
            String ofAnotherList = PageCursors.encode(List.of("one part"));

            for (String bad : List.of(cut, "A" + cursor, "!", "AAAA", "AAAAAAAA", ofAnotherList)) {
                JsonNode problem = problem(send(with("/notes?after=" + bad)), 400, "invalid-request");
                assertThat(problem.at("/errors/0/field").asString()).isEqualTo("after");
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"0", "201", "-1", "many", "99999999999"})
        void aLimitOutOfRangeIsRefused(String limit) {
            JsonNode problem = problem(send(with("/notes?limit=" + limit)), 400, "invalid-request");

            assertThat(problem.at("/errors/0/field").asString()).isEqualTo("limit");
        }
    }
}
