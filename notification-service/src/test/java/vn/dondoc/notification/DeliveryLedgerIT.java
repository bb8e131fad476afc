package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.Topics;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.notification.delivery.mail.ScriptedMailServer;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.TopicReader;
import vn.dondoc.platform.testing.Waiting;

/** What operators see of deliveries that a mail server refuses, and what becomes of those that they have sent again. */
class DeliveryLedgerIT {
    private static final Map<String, Object> OPERATOR =
            Map.of("sub", "H56.ops", "agency", "H56", "role", "OFFICER", "duties", List.of("OPERATOR"));

    private static final Map<String, String> SCRIPT = new ConcurrentHashMap<>();

    private static ScriptedMailServer mails;
    private static RunningService service;

    @BeforeAll
    static void start() {
        mails = ScriptedMailServer.answering(SCRIPT);
        service = RunningService.start(
                TestStores.freshDatabase(),
                "ledger",
                "--DONDOC_SMTP_HOST=127.0.0.1",
                "--DONDOC_SMTP_PORT=" + mails.port(),
                "--notification.mail.sending.poll=20ms",
                "--notification.mail.sending.back-off=20ms",
                "--notification.mail.sending.attempts=2",
                "--notification.delivery.grace=1ms");
    }

    @AfterAll
    static void stop() {
        service.close();
        mails.close();
    }

    /** Heads of these agencies, whose mails are refused but for the last one's. */
    private static void toldOfATask(String... agencies) {
        for (String agency : agencies) {
            SCRIPT.put("RCPT TO:<" + agency + ".", "550 nobody of that name");
            Wire.directory(Wire.agency(agency, agency), Wire.official(agency + ".head", agency, OfficialRole.HEAD));
        }
        SCRIPT.remove("RCPT TO:<" + agencies[agencies.length - 1] + ".");
        for (String agency : agencies) {
            Wire.tasks(List.of(TaskEvents.assigned(TaskEvents.task("of-" + agency, "1", agency, 1, Urgency.NORMAL))));
        }
        for (String agency : agencies) {
            Waiting.until("the end of the deliveries", () -> !statusOf(agency).matches("|PENDING"));
        }
    }

    private static String statusOf(String agency) {
        return deliveries("agency=" + agency).at("/items/0/status").asString("");
    }

    private static JsonNode deliveries(String query) {
        return deliveries("", query);
    }

    private static JsonNode deliveries(String list, String query) {
        return RunningService.json(service.get("/api/v1/deliveries" + list + "?" + query, OPERATOR));
    }

    private static JsonNode sendAgain(String address) {
        return RunningService.json(service.post("/api/v1/deliveries/" + address, OPERATOR));
    }

    private static String noticeTo(String agency) {
        return deliveries("agency=" + agency).at("/items/0/noticeId").asString();
    }

    @Test
    void whatWasGivenUpIsListedWithTheReasonAndWithoutNamesAndAddresses() {
        toldOfATask("G1", "G2");

        JsonNode givenUp = deliveries("status=FAILED&agency=G1&channel=MAIL&kind=ASSIGNED&official=G1.head");

        assertThat(givenUp.get("items")).singleElement().satisfies(it -> {
            assertThat(it.get("attempts").asInt()).isEqualTo(2);
            assertThat(it.get("reason").asString()).startsWith("Bên nhận báo lỗi: Send");
            assertThat(it.hasNonNull("changedAt")).isTrue();
        });
        assertThat(givenUp.toString()).doesNotContain("@", "Name", "G1.head", "nobody of that name");
        assertThat(deliveries("status=FAILED&agency=G2").get("items")).isEmpty();
        assertThat(deliveries("status=SENT&agency=G2").get("items")).hasSize(1);
        assertThat(deliveries("agency=G1&to=2020-01-01").get("items")).isEmpty();
        assertThat(deliveries("channel=MAIL&agency=G1&from=2020-01-01").get("items"))
                .hasSize(1);
    }

    @Test
    void anOfficialReadsWhatBecameOfTheOwnNoticeAndOfNoOther() {
        toldOfATask("G3", "G4");
        String own = "/api/v1/inbox/" + noticeTo("G3") + "/deliveries";

        assertThat(service.json(own, "G3.head").at("/0/status").asString()).isEqualTo("FAILED");
        assertThat(service.get(own, "G4.head").statusCode()).isEqualTo(404);
    }

    @Test
    void aPageEndsWhereTheNextBegins() {
        toldOfATask("G5", "G6");
        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = deliveries("status=FAILED&limit=1" + next);
            page.get("items").forEach(it -> seen.add(it.get("noticeId").asString()));
            next = page.has("next") ? "&after=" + page.get("next").asString() : "";
        } while (!next.isEmpty());

        assertThat(seen).contains(noticeTo("G5")).doesNotContain(noticeTo("G6")).doesNotHaveDuplicates();
        assertThat(service.get("/api/v1/deliveries?after=x", OPERATOR).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aNoticeIsSentAgainOnceHoweverOftenThatIsAsked() {
        toldOfATask("G7", "G8");
        String notice = noticeTo("G7");
        SCRIPT.remove("RCPT TO:<G7.");

        assertThat(sendAgain(notice + "/send-again").toString()).isEqualTo("{\"sentAgain\":1}");
        Waiting.until("the mail", () -> statusOf("G7").equals("SENT"));
        assertThat(sendAgain(notice + "/send-again?channel=MAIL").toString()).isEqualTo("{\"sentAgain\":0}");
        try (var trail = new TopicReader(Topics.AUDIT)) {
            assertThat(trail.await(2, entry -> entry.value().contains("\"query\":\"" + notice)))
                    .allSatisfy(entry -> assertThat(entry.value()).contains("\"target\":\"deliveries\""))
                    .anySatisfy(
                            entry -> assertThat(entry.value()).contains("\"query\":\"" + notice + "&channel=MAIL\""));
        }

        assertThat(deliveries("agency=G7").at("/items/0/attempts").asInt()).isEqualTo(3);
        assertThat(service.post("/api/v1/deliveries/nowhere/send-again", OPERATOR)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsSentAgainHasAllItsAttemptsBeforeItIsGivenUpAgain() {
        toldOfATask("G9", "G10");

        sendAgain(noticeTo("G9") + "/send-again");
        Waiting.until(
                "two more attempts",
                () -> deliveries("agency=G9&status=FAILED")
                                .at("/items/0/attempts")
                                .asInt(0)
                        == 4);
    }

    @Test
    void allThatTheFilterShowsIsSentAgainAndNothingElse() {
        toldOfATask("G11", "G12", "G13");
        SCRIPT.remove("RCPT TO:<G11.");

        assertThat(sendAgain("send-again?kind=ASSIGNED&agency=G11&status=FAILED")
                        .toString())
                .isEqualTo("{\"sentAgain\":1}");
        Waiting.until("the mail", () -> statusOf("G11").equals("SENT"));
        try (var trail = new TopicReader(Topics.AUDIT)) {
            assertThat(trail.await(1, entry -> entry.value().contains("agency=G11&status=FAILED")))
                    .anySatisfy(entry -> assertThat(entry.value())
                            .contains("\"field\":\"deliveries.sentAgain\"", "\"after\":\"1\""));
        }

        assertThat(statusOf("G12")).isEqualTo("FAILED");
        assertThat(sendAgain("send-again?kind=RETURNED").toString()).isEqualTo("{\"sentAgain\":0}");
        for (String tooMuch :
                List.of("", "?status=FAILED", "?from=2020-01-01", "?agency=G12", "?kind=ASSIGNED&status=SENT")) {
            assertThat(service.post("/api/v1/deliveries/send-again" + tooMuch, OPERATOR)
                            .statusCode())
                    .as(tooMuch)
                    .isEqualTo(400);
        }
        assertThat(statusOf("G12")).isEqualTo("FAILED");
    }

    private static void addDigest(String official, String day, String status) {
        Document mail = new Document("status", status)
                .append("attempts", 0)
                .append("reason", "delivery.reason.nothing-to-tell")
                .append("changedAt", Instant.now());
        service.mongo()
                .getCollection("digests")
                .insertOne(new Document("_id", official + ":" + day)
                        .append("officialId", official)
                        .append("agencyId", official.substring(0, 2))
                        .append("day", day)
                        .append("mail", mail));
    }

    @Test
    void operatorsReadWhatBecameOfTheDigestsOfADay() {
        addDigest("D1.head", "2026-01-05", "SKIPPED");
        addDigest("D2.head", "2026-01-05", "SENT");
        addDigest("D3.head", "2026-01-05", "SKIPPED");

        JsonNode first = deliveries("/digests", "day=2026-01-05&status=SKIPPED&limit=1");
        JsonNode second = deliveries(
                "/digests",
                "day=2026-01-05&status=SKIPPED&limit=1&after="
                        + first.get("next").asString());

        assertThat(first.at("/items/0/agency").asString()).isEqualTo("D1");
        assertThat(first.at("/items/0/reason").asString()).isEqualTo("Không có gì cần tổng hợp");
        assertThat(second.at("/items/0/agency").asString()).isEqualTo("D3");
        assertThat(deliveries("/digests", "day=2026-01-06").get("items")).isEmpty();
        assertThat(deliveries("/digests", "day=2026-01-05&official=D2.head").get("items"))
                .singleElement()
                .matches(it -> it.get("status").asString().equals("SENT"));
        assertThat(service.get("/api/v1/deliveries/digests", OPERATOR).statusCode())
                .isEqualTo(400);
    }

    @Test
    void anOfficialReadsWhatBecameOfTheOwnDigests() {
        addDigest("D4.head", "2026-01-07", "SKIPPED");
        addDigest("D4.head", "2026-01-08", "SENT");
        addDigest("D4.head2", "2026-01-08", "SENT");

        JsonNode first = service.json("/api/v1/me/digests?limit=1", "D4.head");
        JsonNode second = service.json(
                "/api/v1/me/digests?limit=1&after=" + first.get("next").asString(), "D4.head");

        assertThat(first.at("/items/0/day").asString()).isEqualTo("2026-01-08");
        assertThat(second.get("items")).singleElement().satisfies(it -> {
            assertThat(it.get("day").asString()).isEqualTo("2026-01-07");
            assertThat(it.get("reason").asString()).isEqualTo("Không có gì cần tổng hợp");
        });
    }

    @Test
    void onlyOperatorsReadOrSendAgainWhatOthersGot() {
        Map<String, Object> head = new HashMap<>(OPERATOR);
        head.putAll(Map.of("role", "HEAD", "duties", List.of()));

        for (HttpResponse<String> answer : List.of(
                service.get("/api/v1/deliveries", head),
                service.get("/api/v1/deliveries/digests?day=2026-01-05", head),
                service.post("/api/v1/deliveries/digests/send-again", head),
                service.post("/api/v1/deliveries/send-again", head),
                service.post("/api/v1/deliveries/x/send-again", head))) {
            assertThat(answer.statusCode()).isEqualTo(403);
        }
    }
}
