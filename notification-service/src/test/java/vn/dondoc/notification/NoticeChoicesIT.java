package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
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
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;
import vn.dondoc.platform.vietnam.VietnamTime;

/** What an official chooses, and what follows from it for the inbox and the mail. */
class NoticeChoicesIT {
    private static final String CHOICES = "/api/v1/me/notice-choices";
    private static RunningService service;
    private static MailCatcher mails;

    @BeforeAll
    static void start() {
        mails = MailCatcher.start();
        service = RunningService.start(
                TestStores.freshDatabase(), "choices", mails.settings("--notification.delivery.grace=1ms"));
    }

    @AfterAll
    static void stop() {
        service.close();
        mails.close();
    }

    private static HttpResponse<String> choose(String official, int version, String body) {
        return choose(official, version, UUID.randomUUID().toString(), body);
    }

    private static HttpResponse<String> choose(String official, int version, String key, String body) {
        return service.put(CHOICES, official, "\"" + version + "\"", key, body);
    }

    private static String muting(String mutes, boolean mail, String language) {
        return "{\"mutes\":[%s],\"mail\":%s,\"language\":\"%s\",\"digest\":true}".formatted(mutes, mail, language);
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
        assertThat(first.body()).isEqualTo(muting("", true, "VI"));
        assertThat(first.headers().firstValue("ETag")).contains("\"0\"");

        HttpResponse<String> chosen = choose("C1.head", 0, muting(kind("DUE_SOON"), true, "EN"));
        HttpResponse<String> late = choose("C1.head", 0, muting("", true, "VI"));

        assertThat(chosen.statusCode()).isEqualTo(200);
        assertThat(chosen.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(service.get(CHOICES, "C1.head").body()).isEqualTo(muting(kind("DUE_SOON"), true, "EN"));
        assertThat(service.get(CHOICES, "C2.head").body()).isEqualTo(muting("", true, "VI"));
    }

    @Test
    void aRepeatUnderTheSameKeyChangesNothing() {
        String body = muting(directive("D1"), false, "EN");

        assertThat(choose("C3.head", 0, "once", body).statusCode()).isEqualTo(200);
        HttpResponse<String> repeat = choose("C3.head", 0, "once", body);

        assertThat(repeat.statusCode()).isEqualTo(200);
        assertThat(repeat.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(choose("C3.head", 0, "once", muting("", true, "VI")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void whatMustNotBeMissedCannotBeMutedAndTheAnswerNamesIt() {
        HttpResponse<String> refused =
                choose("C4.head", 0, muting(kind("DUE_SOON") + "," + kind("ESCALATED"), true, "VI"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(RunningService.json(refused).at("/errors/0/field").asString())
                .isEqualTo("mutes[1].kind");
        assertThat(service.get(CHOICES, "C4.head").body()).isEqualTo(muting("", true, "VI"));
    }

    @Test
    void whatIsNoChoiceIsTheCallersFault() {
        assertThat(choose("C5.head", 0, "{}").statusCode()).isEqualTo(400);
        assertThat(choose("C5.head", 0, muting("null", true, "VI")).statusCode())
                .isEqualTo(400);
        assertThat(choose("C5.head", 0, muting("", true, "FR")).statusCode()).isEqualTo(400);
        assertThat(choose("C5.head", 0, muting("{}", true, "VI")).statusCode()).isEqualTo(400);
        assertThat(choose("C5.head", 0, muting(directive("\\ud800"), true, "VI"))
                        .statusCode())
                .isBetween(400, 422);
        assertThat(choose("C5.head", 0, muting(directive("\\u0000"), true, "VI"))
                        .statusCode())
                .isBetween(400, 422);
        assertThat(service.get(CHOICES + "?of=C4.head", "C5.head").statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsMutedStandsInTheInboxAndIsNotMailedButAMissIs() throws Exception {
        String head = headOf("C6");
        choose(head, 0, muting(directive("muted"), true, "EN"));

        Wire.tasks(List.of(
                TaskEvents.assigned(task("muted", "C6")),
                TaskEvents.missed(task("muted", "C6")),
                TaskEvents.assigned(task("heard", "C6"))));
        Waiting.until("two mails", () -> mails.to(head).size() == 2);

        assertThat(notice(head, "kind=ASSIGNED&directive=muted").get("muted").asBoolean())
                .isTrue();
        assertThat(notice(head, "kind=DEADLINE_MISSED").get("muted").asBoolean())
                .isFalse();
        assertThat(notice(head, "directive=heard").get("muted").asBoolean()).isFalse();
        assertThat(List.of(
                        mails.to(head).getFirst().getSubject(),
                        mails.to(head).getLast().getSubject()))
                .anyMatch(subject -> subject.startsWith("[Urgent] Overdue"))
                .anyMatch(subject -> subject.startsWith("New: 1 task(s)"));
        assertThat(mails.to(head).getFirst().getContent().toString()).doesNotContain("Đề nghị");
    }

    @Test
    void whatOneMutesCountsForTheNoticesThatWaitedForOneToo() {
        Wire.tasks(List.of(TaskEvents.assigned(task("waiting", "C7"))));
        Waiting.until(
                "the notice", () -> service.summary("waiting").get("waiting").asInt() == 1);
        choose("C7.head", 0, muting(kind("ASSIGNED"), true, "VI"));

        headOf("C7");

        assertThat(notice("C7.head", "").get("muted").asBoolean()).isTrue();
        assertThat(service.summary("waiting").at("/mail/skipped").asInt()).isEqualTo(1);
    }

    @Test
    void theChoicesOfAnErasedOfficialAreForgotten() {
        String head = headOf("C8");
        choose(head, 0, muting(directive("D1"), true, "VI"));

        Wire.officials(2, new OfficialMessage.Erased(head, "C8", OfficialRole.HEAD, TaskEvents.ASSIGNER));

        Waiting.until(
                "the choices to go",
                () -> service.mongo()
                                .getCollection("noticeChoices")
                                .find(new Document("_id", head))
                                .first()
                        == null);
    }
}
