package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.contracts.directory.OfficialMessage;
import vn.dondoc.contracts.task.TaskFacts;
import vn.dondoc.notification.delivery.gateway.GatewayReceiver;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;
import vn.dondoc.platform.vietnam.VietnamTime;

/** What an official chooses, and what follows from it for the channels. */
class NoticeChoicesIT {
    private static final String CHOICES = "/api/v1/me/notice-choices";
    private static RunningService service;
    private static MailCatcher mails;
    private static GatewayReceiver gateway;

    @BeforeAll
    static void start() {
        mails = MailCatcher.start();
        gateway = GatewayReceiver.start();
        List<String> settings = new ArrayList<>(List.of(
                "--DONDOC_GATEWAYS_ENABLED=true",
                "--DONDOC_GATEWAYS_PRIVATE=true",
                "--notification.gateway.sending.poll=20ms",
                "--notification.delivery.grace=1ms"));
        for (String agency : List.of("C6", "C7", "C8", "C9")) {
            settings.add("--notification.gateway.agencies.[" + agency + "].url=" + gateway.url());
            settings.add("--notification.gateway.agencies.[" + agency + "].secrets=" + GatewayReceiver.SECRET);
        }
        service = RunningService.start(
                TestStores.freshDatabase(), "choices", mails.settings(settings.toArray(String[]::new)));
    }

    @AfterAll
    static void stop() {
        service.close();
        gateway.close();
        mails.close();
    }

    private static HttpResponse<String> choose(String official, int version, String body) {
        return choose(official, version, UUID.randomUUID().toString(), body);
    }

    private static HttpResponse<String> choose(String official, int version, String key, String body) {
        return service.put(CHOICES, official, "\"" + version + "\"", key, body);
    }

    private static String choices(String mutes, String channels, String language) {
        String names = channels.isEmpty() ? "" : "\"" + channels.replace(",", "\",\"") + "\"";
        return "{\"mutes\":[%s],\"channels\":[%s],\"language\":\"%s\",\"digest\":true}"
                .formatted(mutes, names, language);
    }

    private static String nextWeek() {
        return VietnamTime.dayOf(Instant.now()).plusDays(7).toString();
    }

    private static String kind(String kind) {
        return "{\"kind\":\"%s\",\"until\":\"%s\"}".formatted(kind, nextWeek());
    }

    private static String directive(String id) {
        return "{\"directiveId\":\"%s\",\"until\":\"%s\"}".formatted(id, nextWeek());
    }

    private static String headOf(String agency) {
        Wire.directory(Wire.agency(agency, agency), Wire.official(agency + ".head", agency, OfficialRole.HEAD));
        Waiting.until(
                "the official",
                () -> service.mongo()
                                .getCollection("officials")
                                .find(new Document("_id", agency + ".head"))
                                .first()
                        != null);
        return agency + ".head";
    }

    private static TaskFacts task(String directive, String agency) {
        return TaskEvents.task(directive, "1", agency, 1, Urgency.NORMAL);
    }

    private static JsonNode notice(String head, String query) {
        return Waiting.until(
                "the notice",
                () -> service.json("/api/v1/inbox?" + query, head).at("/items/0"),
                it -> !it.isMissingNode());
    }

    @Test
    void whoeverNeverChoseHasTheDefaultsAndChangesThemOnTheVersionThatWasRead() {
        HttpResponse<String> first = service.get(CHOICES, "C1.head");
        assertThat(first.body()).isEqualTo(choices("", "MAIL,GATEWAY", "VI"));
        assertThat(first.headers().firstValue("ETag")).contains("\"0\"");

        HttpResponse<String> chosen = choose("C1.head", 0, choices(kind("DUE_SOON"), "MAIL,GATEWAY", "EN"));
        HttpResponse<String> late = choose("C1.head", 0, choices("", "MAIL,GATEWAY", "VI"));

        assertThat(chosen.statusCode()).isEqualTo(200);
        assertThat(chosen.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(service.get(CHOICES, "C1.head").body()).isEqualTo(choices(kind("DUE_SOON"), "MAIL,GATEWAY", "EN"));
        assertThat(service.get(CHOICES, "C2.head").body()).isEqualTo(choices("", "MAIL,GATEWAY", "VI"));
    }

    @Test
    void aRepeatUnderTheSameKeyChangesNothing() {
        String body = choices(directive("D1"), "", "EN");

        assertThat(choose("C3.head", 0, "once", body).statusCode()).isEqualTo(200);
        HttpResponse<String> repeat = choose("C3.head", 0, "once", body);

        assertThat(repeat.statusCode()).isEqualTo(200);
        assertThat(repeat.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(choose("C3.head", 0, "once", choices("", "MAIL,GATEWAY", "VI"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void whatMustNotBeMissedCannotBeMutedAndTheAnswerNamesIt() {
        HttpResponse<String> refused =
                choose("C4.head", 0, choices(kind("DUE_SOON") + "," + kind("ESCALATED"), "MAIL,GATEWAY", "VI"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(RunningService.json(refused).at("/errors/0/field").asString())
                .isEqualTo("mutes[1].kind");
        assertThat(service.get(CHOICES, "C4.head").body()).isEqualTo(choices("", "MAIL,GATEWAY", "VI"));
    }

    @Test
    void whatIsNoChoiceIsTheCallersFault() {
        assertThat(choose("C5.head", 0, "{}").statusCode()).isEqualTo(400);
        assertThat(choose("C5.head", 0, choices("null", "MAIL,GATEWAY", "VI")).statusCode())
                .isEqualTo(400);
        assertThat(choose("C5.head", 0, choices("", "MAIL,GATEWAY", "FR")).statusCode())
                .isEqualTo(400);
        assertThat(choose("C5.head", 0, choices("{}", "MAIL,GATEWAY", "VI")).statusCode())
                .isEqualTo(400);
        assertThat(choose("C5.head", 0, choices(directive("\\ud800"), "MAIL,GATEWAY", "VI"))
                        .statusCode())
                .isBetween(400, 422);
        assertThat(choose("C5.head", 0, choices(directive("\\u0000"), "MAIL,GATEWAY", "VI"))
                        .statusCode())
                .isBetween(400, 422);
        assertThat(service.get(CHOICES + "?of=C4.head", "C5.head").statusCode()).isEqualTo(400);
    }

    private static JsonNode ledger(String head, String query) {
        String noticeId = notice(head, query).get("id").asString();
        return Waiting.until(
                "the end of the deliveries",
                () -> service.json("/api/v1/inbox/" + noticeId + "/deliveries", head),
                it -> !it.toString().contains("PENDING"));
    }

    private static List<String> statuses(JsonNode ledger) {
        return ledger.valueStream().map(it -> it.get("status").asString()).toList();
    }

    private static List<JsonNode> called(String head) {
        return gateway.calls().stream()
                .filter(call -> call.officialId().equals(head))
                .map(call -> call.message().get("data"))
                .toList();
    }

    @Test
    void whatIsMutedStandsInTheInboxAndTheLedgerSaysWhyAndAMissComesByEveryChannel() {
        String head = headOf("C6");
        choose(head, 0, choices(directive("muted"), "MAIL,GATEWAY", "EN"));

        Wire.tasks(List.of(
                TaskEvents.assigned(task("muted", "C6")),
                TaskEvents.missed(task("muted", "C6")),
                TaskEvents.assigned(task("heard", "C6"))));

        JsonNode muted = ledger(head, "kind=ASSIGNED&directive=muted");
        assertThat(statuses(muted)).containsExactly("SKIPPED", "SKIPPED");
        assertThat(muted.at("/0/reason").asString()).isEqualTo("Cán bộ đã tắt thông báo này");
        assertThat(statuses(ledger(head, "kind=DEADLINE_MISSED"))).containsExactly("SENT", "SENT");
        assertThat(statuses(ledger(head, "directive=heard"))).containsExactly("SENT", "SENT");
        assertThat(mails.to(head)).extracting(MailCatcher::subject).hasSize(2);
        assertThat(called(head))
                .extracting(it -> it.get("kind").asString())
                .containsExactlyInAnyOrder("DEADLINE_MISSED", "ASSIGNED");
    }

    @Test
    void mailAndGatewayUseTheLanguageTheOfficialChose() {
        String head = headOf("C7");
        choose(head, 0, choices("", "MAIL,GATEWAY", "EN"));

        Wire.tasks(List.of(TaskEvents.assigned(task("english", "C7"))));
        ledger(head, "directive=english");

        assertThat(mails.to(head)).singleElement().satisfies(mail -> {
            assertThat(MailCatcher.subject(mail)).startsWith("New: 1 task(s)");
            assertThat(MailCatcher.header(mail, "Content-Language")).isEqualTo("en");
        });
        assertThat(called(head))
                .singleElement()
                .satisfies(it -> assertThat(it.get("title").asString()).startsWith("New: 1 task(s)"));
    }

    @Test
    void whatOneWantsByOneChannelComesByThatAlone() {
        String head = headOf("C9");
        choose(head, 0, choices("", "GATEWAY", "VI"));

        Wire.tasks(List.of(TaskEvents.assigned(task("by-gateway", "C9"))));

        assertThat(statuses(ledger(head, "directive=by-gateway"))).containsExactly("SKIPPED", "SENT");
        assertThat(mails.to(head)).isEmpty();
    }

    @Test
    void whatIsMutedWhileItWaitsIsNotSent() {
        Wire.tasks(List.of(TaskEvents.assigned(task("waiting", "C8"))));
        Waiting.until(
                "the notice", () -> service.summary("waiting").get("waiting").asInt() == 1);
        choose("C8.head", 0, choices(kind("ASSIGNED"), "MAIL,GATEWAY", "VI"));

        headOf("C8");

        assertThat(statuses(ledger("C8.head", "directive=waiting"))).containsExactly("SKIPPED", "SKIPPED");
    }

    @Test
    void theChoicesOfAnErasedOfficialAreForgotten() {
        String head = headOf("C10");
        choose(head, 0, choices(directive("D1"), "MAIL,GATEWAY", "VI"));

        Wire.officials(2, new OfficialMessage.Erased(head, "C10", OfficialRole.HEAD, TaskEvents.ASSIGNER));

        Waiting.until(
                "the choices to go",
                () -> service.mongo()
                                .getCollection("noticeChoices")
                                .find(new Document("_id", head))
                                .first()
                        == null);
    }
}
