package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.contracts.directory.DirectoryMessage;
import vn.dondoc.contracts.directory.OfficialMessage;
import vn.dondoc.contracts.task.TaskFacts;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.notification.notices.NoticeStore;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;
import vn.dondoc.platform.vietnam.VietnamTime;

/** What who left had not read goes to whoever holds the role now, by two instances. Each agency has a directive of its name. */
class LeftOfficialsIT {
    private static MailCatcher mails;
    private static RunningService service;
    private static RunningService other;

    @BeforeAll
    static void start() {
        mails = MailCatcher.start();
        String database = TestStores.freshDatabase();
        String[] settings = mails.settings(
                "--notification.delivery.grace=1ms",
                "--notification.delivery.wait-for-official=1m",
                "--notification.delivery.pending-interval=100ms",
                "--notification.delivery.hand-over-interval=100ms");
        service = RunningService.start(database, "left", settings);
        other = RunningService.start(database, "left", settings);
    }

    @AfterAll
    static void stop() {
        other.close();
        service.close();
        mails.close();
    }

    private static TaskFacts task(String agency) {
        return TaskEvents.task(agency, "1", agency, 1, Urgency.NORMAL);
    }

    private static EventEnvelope<TaskMessage> returned(String agency) {
        return TaskEvents.envelope(1, new TaskMessage.Returned(task(agency), "thiếu số liệu", TaskEvents.ASSIGNER));
    }

    /** By the lead of a task that the agency gave. */
    private static EventEnvelope<TaskMessage> declined(String agency) {
        TaskFacts task = TaskEvents.givenBy(agency, TaskEvents.task(agency, "1", agency + ".x", 1, Urgency.NORMAL));
        return TaskEvents.envelope(1, new TaskMessage.Declined(task, "quá tải", TaskEvents.ASSIGNER));
    }

    private static void agencyWithHeadAndClerk(String agency) {
        Wire.directory(
                Wire.official(agency + ".head", agency, OfficialRole.HEAD),
                Wire.official(agency + ".clerk", agency, OfficialRole.CLERK));
        Waiting.until("the officials", () -> stored("officials", new Document("agencyId", agency)) == 2);
    }

    private static void leaves(long sequence, String officialId, String agency) {
        Wire.officials(
                sequence,
                new OfficialMessage.Recorded(
                        officialId,
                        officialId,
                        agency,
                        OfficialRole.HEAD,
                        officialId + "@example.gov.vn",
                        false,
                        TaskEvents.ASSIGNER));
    }

    private static void actsFor(String deputy, String other) {
        LocalDate today = LocalDate.now(VietnamTime.ZONE);
        Wire.directory(
                1,
                new DirectoryMessage.DeputyRecorded(
                        other, deputy, other, today.minusDays(1), today.plusDays(1), null, false, TaskEvents.ASSIGNER));
        Waiting.until("the period", () -> stored("deputyships", new Document("_id", other)) == 1);
    }

    private static long stored(String collection, Document filter) {
        return service.mongo().getCollection(collection).countDocuments(filter);
    }

    private static long of(String officialId) {
        return stored("notices", new Document("recipient.officialId", officialId));
    }

    private static List<JsonNode> inbox(String officialId) {
        return service.json("/api/v1/inbox", officialId)
                .get("items")
                .valueStream()
                .toList();
    }

    private static List<String> messageIds(String officialId) {
        return mails.to(officialId).stream()
                .map(mail -> MailCatcher.header(mail, "Message-ID"))
                .toList();
    }

    @Test
    void whatWasUnreadGoesOnceToWhoeverHoldsTheRoleNowAndWhatWasReadStays() {
        agencyWithHeadAndClerk("lo1");
        var assigned = TaskEvents.assigned(task("lo1"));
        var returned = TaskEvents.returned(task("lo1"), "thiếu số liệu");
        Wire.tasks(List.of(assigned, returned));
        Waiting.until("the head", () -> inbox("lo1.head").size() == 2);
        Waiting.until("the mails", () -> mails.to("lo1.head").size() == 2);
        service.post("/api/v1/inbox/read-all?kind=ASSIGNED", "lo1.head");

        leaves(2, "lo1.head", "lo1");
        leaves(2, "lo1.head", "lo1");
        Waiting.until("the clerk", () -> inbox("lo1.clerk").size() == 1);
        leaves(3, "lo1.head", "lo1");
        service.redeliver(List.of(
                assigned,
                returned,
                TaskEvents.envelope(3, new TaskMessage.Returned(task("lo1"), "vẫn thiếu", TaskEvents.ASSIGNER))));
        Waiting.until("what came later", () -> inbox("lo1.clerk").size() == 2);

        assertThat(of("lo1.head")).isOne();
        Waiting.until("the mails", () -> mails.to("lo1.clerk").size() == 2);
        assertThat(messageIds("lo1.clerk")).doesNotContainAnyElementsOf(messageIds("lo1.head"));
        assertThat(mails.to("lo1.head")).hasSize(2);
        assertThat(stored("notices", new Document("deliveries.former.officialId", "lo1.head")))
                .isOne();
    }

    @Test
    void whatWasReadAndWaitsForADecisionIsHandedOverToo() {
        agencyWithHeadAndClerk("lo2");
        Wire.tasks(List.of(declined("lo2")));
        Waiting.until("the head", () -> inbox("lo2.head").size() == 1);
        service.post("/api/v1/inbox/read-all", "lo2.head");

        leaves(2, "lo2.head", "lo2");

        Waiting.until("the clerk", () -> inbox("lo2.clerk").size() == 1);
        assertThat(inbox("lo2.clerk").getFirst().has("readAt")).isFalse();
        assertThat(inbox("lo2.clerk").getFirst().get("waiting").asBoolean()).isTrue();
    }

    @Test
    void whereNobodyIsLeftItWaitsForWhoeverComes() {
        Wire.directory(Wire.official("lo3.head", "lo3", OfficialRole.HEAD));
        Waiting.until("the official", () -> stored("officials", new Document("_id", "lo3.head")) == 1);
        Wire.tasks(List.of(returned("lo3")));
        Waiting.until("the head", () -> of("lo3.head") == 1);

        leaves(2, "lo3.head", "lo3");
        Waiting.until("it to wait", () -> stored("notices", new Document("recipient.pendingAgencyId", "lo3")) == 1);
        Wire.directory(Wire.official("lo3.clerk", "lo3", OfficialRole.CLERK));

        Waiting.until("the clerk", () -> inbox("lo3.clerk").size() == 1);
    }

    @Test
    void aDeputyWhoHoldsTheRoleNowIsNotToldAgain() {
        agencyWithHeadAndClerk("lo5");
        actsFor("lo5.clerk", "lo5.head");
        Wire.tasks(List.of(returned("lo5")));
        Waiting.until(
                "both",
                () -> inbox("lo5.head").size() == 1 && inbox("lo5.clerk").size() == 1);
        Waiting.until("the mails", () -> mails.to("lo5.clerk").size() == 1);
        service.post("/api/v1/inbox/read-all", "lo5.clerk");

        leaves(2, "lo5.head", "lo5");
        Waiting.until("the hand-over", () -> of("lo5.head") == 0);
        Waiting.until(
                "nothing to wait", () -> stored("notices", new Document("recipient.pendingAgencyId", "lo5")) == 0);

        assertThat(inbox("lo5.clerk"))
                .singleElement()
                .matches(notice -> notice.has("readAt") && !notice.has("onBehalfOf"));
        assertThat(mails.to("lo5.clerk")).hasSize(1);
    }

    /** As if the instance that hands it over had been killed when the deputy's was closed, or another one came just then. */
    @Test
    void aDeputyWhoHoldsTheRoleNowIsNotToldAgainByTheNextRunEither() {
        agencyWithHeadAndClerk("lo7");
        actsFor("lo7.clerk", "lo7.head");
        Wire.tasks(List.of(returned("lo7")));
        Waiting.until(
                "the mail",
                () -> mails.to("lo7.clerk").size() == 1 && mails.to("lo7.head").size() == 1);
        Document noted = sentTo("lo7.clerk").append("deliveries.mail.claim", null);
        Waiting.until("it is noted and free", () -> stored("notices", noted) == 1);
        NoticeStore store = service.bean(NoticeStore.class);
        String id = idOf(sentTo("lo7.clerk"));

        store.findAll(List.of(id)).forEach(store::close);
        assertThat(of("lo7.clerk")).isZero();
        leaves(2, "lo7.head", "lo7");

        Waiting.until("the clerk", () -> inbox("lo7.clerk").size() == 1);
        assertThat(stored("notices", sentTo("lo7.clerk"))).isOne();
        assertThat(mails.to("lo7.clerk")).hasSize(1);
        Waiting.until("the deputy's to go", () -> stored("notices", new Document("_id", id)) == 0);
    }

    private static Document sentTo(String officialId) {
        return new Document("recipient.officialId", officialId).append("deliveries.mail.status", "SENT");
    }

    private static String idOf(Document filter) {
        return service.mongo()
                .getCollection("notices")
                .find(filter)
                .into(new ArrayList<>())
                .getFirst()
                .getString("_id");
    }

    @Test
    void whatWasForWhoActsForAnotherAgencyNowIsHandedOver() {
        agencyWithHeadAndClerk("lo6");
        Wire.tasks(List.of(returned("lo6")));
        Waiting.until("the head", () -> of("lo6.head") == 1);

        Wire.officials(2, Wire.official("lo6.head", "lo6.elsewhere", OfficialRole.HEAD));

        Waiting.until("the clerk", () -> inbox("lo6.clerk").size() == 1);
        assertThat(of("lo6.head")).isZero();
    }

    /** Where a reminder that nobody there could get would be theirs to read. */
    @Test
    void whatWasForWhoActsForTheAssignerNowIsHandedOverToo() {
        agencyWithHeadAndClerk("lo9");
        TaskFacts task = TaskEvents.givenBy("lo9.assigner", task("lo9"));
        Wire.tasks(
                List.of(TaskEvents.envelope(1, new TaskMessage.Returned(task, "thiếu số liệu", TaskEvents.ASSIGNER))));
        Waiting.until("the head", () -> of("lo9.head") == 1);

        Wire.officials(2, Wire.official("lo9.head", "lo9.assigner", OfficialRole.HEAD));

        Waiting.until("the clerk", () -> inbox("lo9.clerk").size() == 1);
        assertThat(of("lo9.head")).isZero();
    }

    @Test
    void whatWaitsForAHeadGoesToTheNewOneWhenTheOldOneIsAnOfficerAndIsToldToNobodyTwice() {
        agencyWithHeadAndClerk("lo8");
        Wire.tasks(List.of(returned("lo8"), declined("lo8")));
        Waiting.until("the head", () -> inbox("lo8.head").size() == 2);
        Waiting.until("the mails", () -> stored("notices", sentTo("lo8.head")) == 2);
        service.post("/api/v1/inbox/read-all?kind=DECLINED", "lo8.head");
        actsFor("lo8.head", "lo8.clerk");

        Wire.officials(2, Wire.official("lo8.head", "lo8", OfficialRole.OFFICER));
        Waiting.until("what the clerk is for too", () -> of("lo8.clerk") == 1);
        assertThat(inbox("lo8.head"))
                .as("as long as nobody holds the role")
                .singleElement()
                .matches(notice -> notice.get("waiting").asBoolean());
        Wire.officials(2, Wire.official("lo8.clerk", "lo8", OfficialRole.HEAD));
        Waiting.until("the new head", () -> inbox("lo8.clerk").size() == 2);
        Waiting.until("the mails", () -> stored("notices", sentTo("lo8.clerk")) == 2);

        Wire.officials(3, Wire.official("lo8.clerk", "lo8", OfficialRole.OFFICER));
        Wire.officials(3, Wire.official("lo8.head", "lo8", OfficialRole.HEAD));
        Waiting.until("the first head again", () -> of("lo8.head") == 2);

        assertThat(stored("notices", sentTo("lo8.head"))).isEqualTo(2);
        assertThat(mails.to("lo8.head")).hasSize(2);
        assertThat(mails.to("lo8.clerk")).hasSize(2);
    }
}
