package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.contracts.Topics;
import vn.dondoc.platform.testing.TopicReader;

@ExtendWith(OutputCaptureExtension.class)
class DirectiveServiceIT extends RunningService {
    private static final String ISSUE = "issue?acceptPastDueDates=true"; // of days long past

    private static int numbers = 100;

    @Autowired
    private MongoOperations mongo;

    @BeforeEach
    void importTheProvince() throws IOException {
        for (String kind : List.of("agencies", "groups", "officials")) {
            Answer answer = importExample(kind);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        }
    }

    @Test
    void theSampleIsIssuedWithFrozenGroupsAndActor() throws IOException {
        Answer draft = post("/api/v1/directives", Files.readString(EXAMPLES.resolve("directive.json")));
        assertThat(draft.status()).as(draft.toString()).isEqualTo(201);

        Answer issued = issue(draft);

        assertThat(issued.status()).as(issued.toString()).isEqualTo(200);
        assertThat(issued.json().get("warnings"))
                .extracting(it -> it.get("field").asString())
                .contains("items[0].product", "items[4].deadline", "items[5].deadline");
        try (var topic = new TopicReader(Topics.DIRECTIVES)) {
            var event =
                    topic.await(1, record -> record.key().equals(draft.id())).getFirst();
            JsonNode data = JSON.readTree(event.value());
            assertThat(TopicReader.header(event, "ce_type")).isEqualTo("vn.dondoc.directive.issued.v1");
            assertThat(data.at("/actor/officialId").asString()).isEqualTo("H56.clerk");
            assertThat(data.at("/directive/groups/0/memberIds")).hasSize(15);
            assertThat(data.at("/directive/groups/1/memberIds")).hasSize(166);
            assertThat(data.at("/directive/items")).hasSize(6);
            assertThat(data.at("/directive/items/5/coordinators/0/name").asString())
                    .isEqualTo("Ban Tổ chức Tỉnh ủy");
        }
    }

    @Nested
    class Commands {
        @Test
        void aCommandIsDoneOnceForOneKey() {
            String body = body(nextNumber());

            Answer first = post("/api/v1/directives", body, "Idempotency-Key", "draft-once");
            Answer again = post("/api/v1/directives", body, "Idempotency-Key", "draft-once");
            Answer other = post("/api/v1/directives", body(nextNumber()), "Idempotency-Key", "draft-once");
            Answer issued = post(step(first, ISSUE), "", "If-Match", "\"1\"", "Idempotency-Key", "issue-once");
            Answer repeated = post(step(first, ISSUE), "", "If-Match", "\"1\"", "Idempotency-Key", "issue-once");

            assertThat(again.id()).isEqualTo(first.id());
            assertThat(other.status()).isEqualTo(422);
            assertThat(issued.status()).isEqualTo(200);
            assertThat(repeated.etag()).isEqualTo(issued.etag());
        }

        @Test
        void aStepNeedsTheVersionThatWasRead() {
            Answer draft = post("/api/v1/directives", body(nextNumber()));

            assertThat(post(step(draft, ISSUE), "").status()).isEqualTo(428);
            assertThat(post(step(draft, ISSUE), "", "If-Match", "\"9\"").status())
                    .isEqualTo(412);
        }

        @Test
        void nobodyIsAnsweredWithoutAToken() {
            assertThat(ask("", "GET", "/api/v1/directives", "").status()).isEqualTo(401);
        }
    }

    @Nested
    class Numbers {
        @Test
        void aTakenNumberIsRefused() {
            String number = nextNumber();
            issue(post("/api/v1/directives", body(number)));

            Answer second = issue(post("/api/v1/directives", body("0" + number)));

            assertThat(second.status()).isEqualTo(409);
            assertThat(second.json().get("type").asString()).isEqualTo("urn:dondoc:problem:number-taken");
            assertThat(second.json().at("/errors/0/field").asString()).isEqualTo("number");
        }

        @Test
        void aNumberGoesToExactlyOneOfThoseWhoAskAtOnce() throws Exception {
            for (int round = 0; round < 5; round++) {
                String number = nextNumber();
                List<Callable<Answer>> issues = IntStream.range(0, 6)
                        .mapToObj(_ -> post("/api/v1/directives", body(number)))
                        .map(draft -> (Callable<Answer>) () -> issue(draft))
                        .toList();
                try (var threads = Executors.newFixedThreadPool(6)) {
                    var statuses = threads.invokeAll(issues).stream()
                            .map(future -> future.resultNow().status())
                            .toList();

                    // whoever was fenced off by another one may be told to load again (412), but one number is used
                    assertThat(statuses).as("round " + round).containsOnlyOnce(200);
                    assertThat(statuses).allMatch(List.of(200, 409, 412)::contains);
                }
            }
        }
    }

    @Nested
    class Secrets {
        @Test
        void aSecretDocumentIsNeitherStoredNorLogged(CapturedOutput output) {
            for (String secrecy : List.of("Mật", "Tối mật", "Tuyệt mật", "gì đó")) {
                ObjectNode body = (ObjectNode) JSON.readTree(body(nextNumber()));
                body.put("secrecy", secrecy).put("subject", "Chuyện kín đáo").put("number", "sai số kín");

                Answer answer = post("/api/v1/directives", body.toString());

                assertThat(answer.status()).isEqualTo(422);
                assertThat(answer.json().get("type").asString()).isEqualTo("urn:dondoc:problem:secret-document");
                assertThat(answer.response().body()).doesNotContain("kín");
            }
            assertThat(output.getAll()).doesNotContain("kín");
            assertThat(mongo.getCollection("directives").find())
                    .allSatisfy(document -> assertThat(document.toJson()).doesNotContain("kín"));
        }
    }

    @Nested
    class Refusals {
        @Test
        void aRefusalNamesItemAndField() {
            ObjectNode body = (ObjectNode) JSON.readTree(body(nextNumber()));
            ((ArrayNode) body.at("/items/0/leadAgencyIds")).add("H99.99");

            Answer answer = issue(post("/api/v1/directives", body.toString()));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("items[0].leadAgencyIds[1]");
        }
    }

    @Nested
    class Lists {
        @Test
        void directivesAreSearchedWithOrWithoutAccentsAndPaged() {
            for (int i = 0; i < 3; i++) {
                ObjectNode body = (ObjectNode) JSON.readTree(body(nextNumber()));
                issue(post(
                        "/api/v1/directives",
                        body.put("subject", "Phòng chống Hoả hoạn " + i).toString()));
            }

            JsonNode first = get("/api/v1/directives?q=phong%20chong%20h%E1%BB%8Fa&limit=2&year=2025&status=ISSUED")
                    .json();
            JsonNode rest = get("/api/v1/directives?q=phong%20chong%20hoa&limit=2&after="
                            + first.get("next").asString())
                    .json();

            assertThat(first.get("items")).hasSize(2);
            assertThat(rest.get("items")).hasSize(1);
            assertThat(rest.has("next")).isFalse();
            assertThat(get("/api/v1/directives?after="
                                    + get("/api/v1/agencies?limit=1")
                                            .json()
                                            .get("next")
                                            .asString())
                            .status())
                    .isEqualTo(400);
        }

        @Test
        void aListHidesDraftsOfOtherAgencies() {
            String number = nextNumber();
            Answer draft = post("/api/v1/directives", body(number));
            String query = "/api/v1/directives?q=" + number.replace("/", "%2F");

            assertThat(get(query).json().get("items")).hasSize(1);
            assertThat(ask("H56.02", "GET", query, "").json().get("items")).isEmpty();
            assertThat(ask("H56.02", "GET", "/api/v1/directives/" + draft.id(), "")
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void amendingReplacingAndRevokingStandInTheHistory() {
        Answer first = issue(post("/api/v1/directives", body(nextNumber())));
        Answer second = issue(post("/api/v1/directives", body(nextNumber())));
        String content = body(first.json().get("number").asString());
        String amendment = "{\"reason\": \"Bổ sung\", \"directive\": " + content + "}";
        String replacement = "{\"reason\": \"Thay\", \"replacedById\": \"" + second.id() + "\"}";

        Answer amended = post(step(first, "amend"), amendment, "If-Match", first.etag());
        Answer replaced = post(step(first, "replace"), replacement, "If-Match", amended.etag());
        Answer revoked = post(step(second, "revoke"), "{\"reason\":\"Thu hồi\"}", "If-Match", second.etag());

        assertThat(amended.json().get("revision").asInt()).isEqualTo(2);
        assertThat(replaced.json().at("/replacedBy/directiveId").asString()).isEqualTo(second.id());
        assertThat(revoked.json().get("status").asString()).isEqualTo("REVOKED");
        assertThat(get("/api/v1/directives/" + first.id() + "/history").json().get("items"))
                .extracting(line -> line.get("step").asString())
                .containsExactly("DRAFTED", "ISSUED", "AMENDED", "REPLACED");
        try (var topic = new TopicReader(Topics.DIRECTIVES)) {
            assertThat(topic.await(3, record -> record.key().equals(first.id())))
                    .extracting(record -> TopicReader.header(record, "ce_type"))
                    .containsExactly(
                            "vn.dondoc.directive.issued.v1",
                            "vn.dondoc.directive.amended.v1",
                            "vn.dondoc.directive.replaced.v1");
        }
    }

    @Test
    void everyKindOfDeadlineIsCarried() {
        String items = """
                {"number": "1", "text": "Làm", "product": "Báo cáo", "leadAgencyIds": ["H56.02"],
                 "coordinators": [{"agencyId": "H56.03", "part": "Góp ý", "dueOn": "2026-01-05"}],
                 "deadline": {"kind": "WORKING_DAYS", "workingDays": 15, "countedFrom": "ACKNOWLEDGEMENT"}},
                {"number": "2", "text": "Làm", "product": "Báo cáo", "leadAgencyIds": ["H56.02"],
                 "deadline": {"kind": "RECURRING", "dueOn": "2026-01-15", "every": "P1M", "until": "2026-12-15"}},
                {"number": "3", "text": "Làm", "product": "Báo cáo", "leadAgencyIds": ["H56.02"], "urgency": "FLASH_TIMED",
                 "deadline": {"kind": "DATE", "dueOn": "2026-01-09", "dueTime": "17:00"}}""";
        Answer draft = post("/api/v1/directives", body(nextNumber(), items));

        JsonNode issued = issue(draft).json();

        assertThat(issued.at("/items/0/coordinators/0/dueOn").stringValue()).isEqualTo("2026-01-05");
        assertThat(issued.at("/items/0/deadline").toString())
                .isEqualTo("{\"kind\":\"WORKING_DAYS\",\"workingDays\":15,\"countedFrom\":\"ACKNOWLEDGEMENT\"}");
        assertThat(issued.at("/items/1/deadline").toString())
                .isEqualTo(
                        "{\"kind\":\"RECURRING\",\"dueOn\":\"2026-01-15\",\"every\":\"P1M\",\"until\":\"2026-12-15\"}");
        assertThat(issued.at("/items/2/deadline").toString())
                .isEqualTo("{\"kind\":\"DATE\",\"dueOn\":\"2026-01-09\",\"dueTime\":\"17:00:00\"}");
    }

    @Test
    void theApiDescribesItself() {
        JsonNode api = get("/v3/api-docs").json();
        JsonNode paths = api.get("paths");

        assertThat(List.of("DeadlineBody", "DeadlineRule"))
                .allSatisfy(schema -> assertThat(api.at("/components/schemas/" + schema + "/properties"))
                        .allSatisfy(property ->
                                assertThat(property.path("type").asString()).isIn("string", "integer")));
        assertThat(paths.propertyNames())
                .contains("/api/v1/directives/{id}/issue", "/api/v1/directory/imports/{kind}", "/api/v1/agencies/{id}");
    }

    private Answer issue(Answer draft) {
        return post(step(draft, ISSUE), "", "If-Match", draft.etag());
    }

    private static String step(Answer directive, String step) {
        return "/api/v1/directives/" + directive.id() + "/" + step;
    }

    private static synchronized String nextNumber() {
        return ++numbers + "/CT-UBND";
    }

    private static String body(String number) {
        return body(number, """
                {"number": "1", "text": "Làm việc", "product": "Báo cáo", "leadAgencyIds": ["H56.02"],
                 "deadline": {"kind": "DATE", "dueOn": "2026-01-09"}}""");
    }

    private static String body(String number, String items) {
        return """
                {"number": "%s", "subject": "Thử nghiệm", "issuedOn": "2025-12-22", "signer": "Chủ tịch",
                 "items": [%s]}""".formatted(number, items);
    }
}
