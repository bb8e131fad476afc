package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.contracts.directory.DirectoryMessage;
import vn.dondoc.contracts.task.TaskFacts;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.platform.access.Deputyship;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;
import vn.dondoc.platform.vietnam.VietnamTime;

/** Deputies are told by the register what is told those for whom they act that day. Each agency has a directive of its name. */
class DeputyNoticeIT {
    private static MailCatcher mails;
    private static RunningService service;

    @BeforeAll
    static void start() {
        mails = MailCatcher.start();
        service = RunningService.start(
                TestStores.freshDatabase(),
                "deputies",
                mails.settings(
                        "--notification.delivery.grace=1ms",
                        "--notification.delivery.wait-for-official=1m",
                        "--notification.delivery.pending-interval=100ms"));
    }

    @AfterAll
    static void stop() {
        service.close();
        mails.close();
    }

    private static TaskFacts task(String agency) {
        return TaskEvents.task(agency, "1", agency, 1, Urgency.NORMAL);
    }

    private static void agencyWithHeadAndOfficer(String agency) {
        Wire.directory(
                Wire.official(agency + ".head", agency, OfficialRole.HEAD),
                Wire.official(agency + ".1", agency, OfficialRole.OFFICER));
        Waiting.until("the officials", () -> stored("officials", new Document("agencyId", agency)) == 2);
    }

    /** As long as a test may take, at midnight too. */
    private static void actsFor(String deputy, String other) {
        actsFor(deputy, other, period(-1, 1), false);
    }

    private static Deputyship period(int from, int until, String... operations) {
        LocalDate today = LocalDate.now(VietnamTime.ZONE);
        return new Deputyship(today.plusDays(from), today.plusDays(until), Set.of(operations));
    }

    private static void actsFor(String deputy, String other, Deputyship period, boolean ended) {
        String id = deputy + "-" + other + "-" + period.from();
        List<String> operations = period.operations().isEmpty() ? null : List.copyOf(period.operations());
        Wire.directory(
                1,
                new DirectoryMessage.DeputyRecorded(
                        id, deputy, other, period.from(), period.until(), operations, ended, TaskEvents.ASSIGNER));
        Waiting.until("the period", () -> stored("deputyships", new Document("_id", id)) == 1);
    }

    private static long stored(String collection, Document filter) {
        return service.mongo().getCollection(collection).countDocuments(filter);
    }

    private static List<JsonNode> inbox(String officialId) {
        return service.json("/api/v1/inbox", officialId)
                .get("items")
                .valueStream()
                .toList();
    }

    private static EventEnvelope<TaskMessage> returned(TaskFacts task) {
        return TaskEvents.envelope(1, new TaskMessage.Returned(task, "thiếu số liệu", TaskEvents.ASSIGNER));
    }

    private static void nothingWaitsAt(String agency) {
        Waiting.until(
                "nothing to wait", () -> stored("notices", new Document("recipient.pendingAgencyId", agency)) == 0);
    }

    @Test
    void bothAreToldOnceAndTheDeputyForWhom() throws MessagingException {
        agencyWithHeadAndOfficer("dp1");
        actsFor("dp1.1", "dp1.head");
        var assigned = TaskEvents.assigned(task("dp1"));

        Wire.tasks(List.of(assigned));
        Waiting.until(
                "both", () -> inbox("dp1.head").size() == 1 && inbox("dp1.1").size() == 1);
        service.redeliver(List.of(assigned, TaskEvents.returned(task("dp1"), "thiếu số liệu")));
        Waiting.until(
                "both again",
                () -> inbox("dp1.head").size() == 2 && inbox("dp1.1").size() == 2);

        JsonNode toDeputy = inbox("dp1.1").getLast();
        assertThat(toDeputy.get("title").asString()).startsWith("[Thay mặt dp1.head] Nhiệm vụ mới");
        assertThat(toDeputy.get("body").asString()).startsWith("Thông báo này gửi dp1.head");
        assertThat(toDeputy.get("onBehalfOf").asString()).isEqualTo("dp1.head");
        assertThat(inbox("dp1.head").getLast().has("onBehalfOf")).isFalse();
        Waiting.until(
                "the mails",
                () -> mails.to("dp1.1").size() == 2 && mails.to("dp1.head").size() == 2);
        assertThat(mails.to("dp1.1").getFirst().getSubject()).startsWith("[Thay mặt dp1.head] ");
        nothingWaitsAt("dp1");
    }

    @Test
    void aDeputyWhoHoldsTheRoleIsToldForTheOwnOfficeAlone() {
        agencyWithHeadAndOfficer("dp2");
        actsFor("dp2.head", "dp2.1");

        Wire.tasks(List.of(returned(TaskEvents.doneBy("dp2.1", task("dp2")))));
        Waiting.until(
                "both", () -> inbox("dp2.head").size() == 1 && inbox("dp2.1").size() == 1);
        nothingWaitsAt("dp2");

        assertThat(inbox("dp2.head")).singleElement().matches(notice -> !notice.has("onBehalfOf"));
    }

    @Test
    void aDeputyWhoIsInChargeIsToldOnce() {
        agencyWithHeadAndOfficer("dp3");
        actsFor("dp3.1", "dp3.head");

        Wire.tasks(List.of(returned(TaskEvents.doneBy("dp3.1", task("dp3")))));
        Waiting.until(
                "both", () -> inbox("dp3.head").size() == 1 && inbox("dp3.1").size() == 1);
        nothingWaitsAt("dp3");

        assertThat(inbox("dp3.1")).singleElement().matches(notice -> !notice.has("onBehalfOf"));
    }

    @Test
    void nobodyIsToldByAPeriodThatDoesNotCoverTheDayOrTheNoticesOrWasEnded() {
        agencyWithHeadAndOfficer("dp4");
        Wire.directory(
                Wire.official("dp4.2", "dp4", OfficialRole.OFFICER),
                Wire.official("dp4.3", "dp4", OfficialRole.OFFICER),
                Wire.official("dp4.4", "dp4", OfficialRole.OFFICER),
                Wire.official("dp4.5", "dp4.moved", OfficialRole.OFFICER));
        Waiting.until("the officials", () -> stored("officials", new Document("_id", "dp4.5")) == 1);
        actsFor("dp4.1", "dp4.head", period(2, 9), false);
        actsFor("dp4.2", "dp4.head", period(-9, 9, "CONFIRM_RESULT"), false);
        actsFor("dp4.3", "dp4.head", period(-9, 9), true);
        actsFor("dp4.4", "dp4.head", period(-9, 9, "X", "READ_NOTICES"), false);
        actsFor("dp4.5", "dp4.head");

        Wire.tasks(List.of(TaskEvents.assigned(task("dp4"))));
        Waiting.until(
                "who may", () -> inbox("dp4.head").size() == 1 && inbox("dp4.4").size() == 1);
        nothingWaitsAt("dp4");

        assertThat(List.of("dp4.1", "dp4.2", "dp4.3", "dp4.5"))
                .allMatch(officialId -> stored("notices", new Document("recipient.officialId", officialId)) == 0);
    }

    @Test
    void theDeputyOfWhoeverIsFoundLaterIsToldToo() {
        Wire.tasks(List.of(TaskEvents.assigned(task("dp5"))));
        Waiting.until(
                "the notice to wait", () -> stored("notices", new Document("recipient.pendingAgencyId", "dp5")) == 1);
        actsFor("dp5.1", "dp5.head");

        Wire.directory(Wire.official("dp5.head", "dp5", OfficialRole.HEAD));
        Waiting.until("the head", () -> inbox("dp5.head").size() == 1);
        Wire.directory(Wire.official("dp5.1", "dp5", OfficialRole.OFFICER));

        Waiting.until("the deputy", () -> inbox("dp5.1").size() == 1);
        assertThat(inbox("dp5.1").getFirst().get("onBehalfOf").asString()).isEqualTo("dp5.head");
    }

    /** The deputy comes between the two deliveries; what was told before the office changed stays with whom it was told. */
    @Test
    void aRedeliveryTellsTheDeputyOfWhoeverHasTheNoticeNotOfWhoeverHoldsTheRoleNow() {
        agencyWithHeadAndOfficer("dp6");
        var assigned = TaskEvents.assigned(task("dp6"));
        Wire.tasks(List.of(assigned));
        Waiting.until("the head", () -> inbox("dp6.head").size() == 1);
        service.post("/api/v1/inbox/read-all", "dp6.head"); // what is unread would go to the next head
        Wire.officials(2, Wire.official("dp6.head", "dp6", OfficialRole.OFFICER));
        Wire.officials(2, Wire.official("dp6.1", "dp6", OfficialRole.HEAD));
        Waiting.until(
                "the change",
                () -> stored("officials", new Document("agencyId", "dp6").append("role", "HEAD")) == 1
                        && stored("officials", new Document("_id", "dp6.1").append("role", "HEAD")) == 1);
        Wire.directory(Wire.official("dp6.2", "dp6", OfficialRole.OFFICER));
        Waiting.until("the official", () -> stored("officials", new Document("_id", "dp6.2")) == 1);
        actsFor("dp6.2", "dp6.1");

        service.redeliver(List.of(assigned, TaskEvents.returned(task("dp6"), "thiếu số liệu")));
        Waiting.until("the later one", () -> inbox("dp6.2").size() == 1);
        nothingWaitsAt("dp6");

        assertThat(inbox("dp6.2").getFirst().get("kind").asString()).isEqualTo("RETURNED");
    }

    @Test
    void whatGrowsIsUnreadAgainForTheDeputyToo() {
        agencyWithHeadAndOfficer("dp7");
        actsFor("dp7.1", "dp7.head");
        Wire.tasks(List.of(TaskEvents.assigned(TaskEvents.task("dp7", "1", "dp7", 2, Urgency.NORMAL))));
        Waiting.until("the deputy", () -> inbox("dp7.1").size() == 1);
        service.post("/api/v1/inbox/read-all", "dp7.1");

        Wire.tasks(List.of(TaskEvents.assigned(TaskEvents.task("dp7", "2", "dp7", 2, Urgency.NORMAL))));
        Waiting.until(
                "it to grow", () -> inbox("dp7.1").getFirst().get("taskIds").size() == 2);

        assertThat(inbox("dp7.1")).singleElement().matches(notice -> !notice.has("readAt"));
    }
}
