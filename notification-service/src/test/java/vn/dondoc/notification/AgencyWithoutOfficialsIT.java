package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

/** What an agency has nobody for goes to the nearest agency above that has somebody. */
class AgencyWithoutOfficialsIT {
    private static MailCatcher mails;
    private static RunningService service;

    @BeforeAll
    static void start() {
        mails = MailCatcher.start();
        service = RunningService.start(
                TestStores.freshDatabase(),
                "above",
                mails.settings(
                        "--notification.delivery.grace=1ms",
                        "--notification.delivery.wait-for-official=1ms",
                        "--notification.delivery.pending-interval=100ms"));
    }

    @AfterAll
    static void stop() {
        service.close();
        mails.close();
    }

    /** Nobody but the head at the top acts for an agency, two levels below it. */
    private static void directory(String prefix) {
        Wire.directory(
                Wire.agencyBelow(null, prefix + "-top", "UBND tỉnh"),
                Wire.agencyBelow(prefix + "-top", prefix + "-middle", "Sở Y tế"),
                Wire.agencyBelow(prefix + "-middle", prefix, "Trung tâm Y tế"),
                Wire.official(prefix + "-top.clerk", prefix + "-top", OfficialRole.CLERK),
                Wire.official(prefix + "-top.head", prefix + "-top", OfficialRole.HEAD));
    }

    @Test
    void noticesGoToTheHighestOfficialAboveAndSayForWhom() {
        directory("bare");
        TaskFacts task = task("bare", "1");

        Wire.tasks(List.of(TaskEvents.assigned(task), TaskEvents.missed(task)));
        JsonNode notices = Waiting.until("the notices", () -> inbox("bare-top.head"), all -> all.size() == 2);

        assertThat(notices.valueStream().map(notice -> notice.get("title").asString()))
                .allMatch(title -> title.contains("[Gửi thay Trung tâm Y tế] "));
        assertThat(notices.valueStream().map(notice -> notice.get("body").asString()))
                .allMatch(body -> body.startsWith("Trung tâm Y tế chưa có người nhận thông báo"));
        assertThat(service.summary("bare").get("waiting").asInt()).isZero();
        Waiting.until("the mails", () -> mails.to("bare-top.head").size() == 2);
    }

    @Test
    void noNoticeIsDoubledWhenOfficialsComeLater() {
        directory("later");
        Wire.tasks(List.of(TaskEvents.assigned(task("later", "1"))));
        Waiting.until("the notice", () -> inbox("later-top.head").size() == 1);

        Wire.directory(Wire.official("later.head", "later", OfficialRole.HEAD));
        Waiting.until(
                "the head",
                () -> service.mongo().getCollection("officials").countDocuments(new Document("_id", "later.head"))
                        == 1);
        Wire.tasks(List.of(
                TaskEvents.assigned(task("later", "1")),
                TaskEvents.assigned(task("later", "2")),
                TaskEvents.returned(task("later", "1"), "Thiếu số liệu")));
        Waiting.until("what comes after the head", () -> inbox("later.head").size() == 1);
        Waiting.until(
                "the second task",
                () -> inbox("later-top.head").at("/0/taskIds").size() == 2);

        assertThat(inbox("later.head").at("/0/kind").asString()).isEqualTo("RETURNED");
        assertThat(inbox("later-top.head")).hasSize(1);
        assertThat(service.summary("later").get("notices").asInt()).isEqualTo(1);
    }

    @Test
    void whatCameUpGoesOnToWhoeverIsTheHighestThereWhenItsOfficialLeaves() {
        directory("up");
        Wire.tasks(List.of(TaskEvents.assigned(task("up", "1"))));
        Waiting.until("the head above", () -> inbox("up-top.head").size() == 1);

        Wire.officials(
                2,
                new OfficialMessage.Recorded(
                        "up-top.head", "head", "up-top", OfficialRole.HEAD, null, false, TaskEvents.ASSIGNER));
        Waiting.until("the clerk above", () -> inbox("up-top.clerk").size() == 1);
        assertThat(inbox("up-top.clerk").at("/0/title").asString()).contains("[Gửi thay Trung tâm Y tế] ");
        Wire.directory(Wire.official("up-top.next", "up-top", OfficialRole.HEAD));

        Waiting.until("the next head above", () -> inbox("up-top.next").size() == 1);
        assertThat(inbox("up-top.clerk")).isEmpty();
        Waiting.until("the mail", () -> mails.to("up-top.next").size() == 1);
    }

    @Test
    void whereNoAgencyIsAboveWhoeverThereIsGetsTheNotice() {
        Wire.directory(
                Wire.agencyBelow(null, "alone", "UBND tỉnh"),
                Wire.official("alone.clerk", "alone", OfficialRole.CLERK));
        TaskFacts task = TaskEvents.givenBy("nowhere", task("alone", "1"));

        Wire.tasks(
                List.of(TaskEvents.envelope(1, TaskEvents.escalated(task, 2, 3).data())));
        JsonNode notices = Waiting.until("the notice", () -> inbox("alone.clerk"), all -> all.size() == 1);

        assertThat(notices.at("/0/title").asString()).doesNotContain("Gửi thay");
    }

    @Test
    void aNoticeToAnUnknownAgencyGoesToTheAssigner() {
        Wire.directory(
                Wire.agencyBelow(null, "giver", "UBND tỉnh"), Wire.official("giver.head", "giver", OfficialRole.HEAD));
        TaskFacts task = TaskEvents.givenBy("giver", task("unknown", "1"));

        Wire.tasks(List.of(TaskEvents.assigned(task), TaskEvents.assigned(task)));
        JsonNode notices = Waiting.until("the notice", () -> inbox("giver.head"), all -> all.size() == 1);

        assertThat(notices.at("/0/title").asString()).startsWith("[Gửi thay unknown] ");
    }

    @Test
    void aNoticeThatWaitsByARemovedRouteIsDeliveredAllTheSame() {
        Wire.tasks(List.of(TaskEvents.assigned(task("rerouted", "1"))));
        Waiting.until("the notice to wait", () -> pending("rerouted") == 1);
        service.mongo()
                .getCollection("notices")
                .updateOne(
                        new Document("recipient.pendingAgencyId", "rerouted"),
                        new Document("$set", new Document("recipient.agencyRole", "ASKED")));

        Wire.directory(Wire.official("rerouted.1", "rerouted", OfficialRole.OFFICER));

        Waiting.until("the notice", () -> inbox("rerouted.1").size() == 1);
    }

    private static long pending(String agency) {
        return service.mongo()
                .getCollection("notices")
                .countDocuments(new Document("recipient.pendingAgencyId", agency));
    }

    private static TaskFacts task(String directiveAndAgency, String item) {
        return TaskEvents.task(directiveAndAgency, item, directiveAndAgency, 2, Urgency.NORMAL);
    }

    private static JsonNode inbox(String officialId) {
        return service.json("/api/v1/inbox", officialId).get("items");
    }
}
