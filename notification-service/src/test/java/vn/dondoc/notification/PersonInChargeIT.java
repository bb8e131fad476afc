package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.contracts.directory.OfficialMessage;
import vn.dondoc.contracts.task.TaskFacts;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;

/** Whom the lead put in charge of a task is told of what follows, besides whoever holds the role. Each agency has a directive of its name. */
class PersonInChargeIT {
    private static MailCatcher mails;
    private static RunningService service;

    @BeforeAll
    static void start() {
        mails = MailCatcher.start();
        service = RunningService.start(
                TestStores.freshDatabase(),
                "in-charge",
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

    private static TaskFacts task(String agency, @Nullable String inCharge) {
        return TaskEvents.doneBy(inCharge, TaskEvents.task(agency, "1", agency, 1, Urgency.NORMAL));
    }

    private static void agencyWithHeadAndOfficer(String agency) {
        Wire.directory(
                Wire.official(agency + ".head", agency, OfficialRole.HEAD),
                Wire.official(agency + ".1", agency, OfficialRole.OFFICER));
        Waiting.until("the officials", () -> officials(new Document("agencyId", agency)) == 2);
    }

    private static long officials(Document filter) {
        return service.mongo().getCollection("officials").countDocuments(filter);
    }

    private static List<String> kinds(String officialId) {
        return service.json("/api/v1/inbox", officialId)
                .get("items")
                .valueStream()
                .map(notice -> notice.get("kind").asString())
                .toList();
    }

    private static long pending(String agency) {
        return service.mongo()
                .getCollection("notices")
                .countDocuments(new Document("recipient.pendingAgencyId", agency));
    }

    private static EventEnvelope<TaskMessage> returned(long sequence, TaskFacts task) {
        return TaskEvents.envelope(sequence, new TaskMessage.Returned(task, "thiếu số liệu", TaskEvents.ASSIGNER));
    }

    @Test
    void whoeverIsPutInChargeIsToldOfThatAndOfWhatFollowsOnceEach() {
        agencyWithHeadAndOfficer("ic1");
        List<EventEnvelope<TaskMessage>> all = List.of(
                TaskEvents.assigned(task("ic1", null)),
                TaskEvents.putInCharge(2, task("ic1", "ic1.1"), null, "ic1.head"),
                returned(3, task("ic1", "ic1.1")),
                TaskEvents.putInCharge(4, task("ic1", null), "ic1.1", "ic1.head"));

        Wire.tasks(all.subList(0, 3));
        Waiting.until(
                "all to be told",
                () -> kinds("ic1.1").size() == 2 && kinds("ic1.head").size() == 2);
        service.redeliver(all);

        Waiting.until("the relief", () -> kinds("ic1.1").contains("RELIEVED"));
        assertThat(kinds("ic1.1")).containsExactlyInAnyOrder("PUT_IN_CHARGE", "RETURNED", "RELIEVED");
        assertThat(kinds("ic1.head")).containsExactlyInAnyOrder("ASSIGNED", "RETURNED");
        Waiting.until(
                "the mails",
                () -> mails.to("ic1.1").size() == 3 && mails.to("ic1.head").size() == 2);
    }

    @Test
    void noticesSayToWhomTheyAre() {
        agencyWithHeadAndOfficer("ic2");

        Wire.tasks(List.of(TaskEvents.putInCharge(1, task("ic2", "ic2.1"), null, "ic2.head")));
        JsonNode notice = Waiting.until(
                "the notice", () -> service.json("/api/v1/inbox", "ic2.1").at("/items/0"), it -> !it.isMissingNode());

        assertThat(notice.get("title").asString())
                .isEqualTo("Được giao phụ trách: 1 nhiệm vụ theo văn bản 23001/UBND-THĐT");
        assertThat(notice.get("body").asString()).contains("giao bạn phụ trách 1 nhiệm vụ", "- Mục 1 ");
    }

    @Test
    void aHeadInChargeIsToldOnceAlsoWhenAnotherHeadCameBeforeARedelivery() {
        agencyWithHeadAndOfficer("ic3");
        var first = returned(1, task("ic3", "ic3.head"));

        Wire.tasks(List.of(first));
        Waiting.until("the notice", () -> kinds("ic3.head").size() == 1);
        Wire.officials(2, Wire.official("ic3.head", "ic3", OfficialRole.OFFICER));
        Wire.officials(2, Wire.official("ic3.1", "ic3", OfficialRole.HEAD));
        Waiting.until("the new head", () -> officials(new Document("_id", "ic3.1").append("role", "HEAD")) == 1);
        Waiting.until("the old head", () -> officials(new Document("_id", "ic3.head").append("role", "OFFICER")) == 1);
        service.redeliver(List.of(first, returned(2, task("ic3", "ic3.head"))));

        Waiting.until(
                "the later one",
                () -> kinds("ic3.head").size() == 2 && kinds("ic3.1").size() == 1);
        Waiting.until(
                "the mails",
                () -> mails.to("ic3.head").size() == 2 && mails.to("ic3.1").size() == 1);
        assertThat(pending("ic3")).isZero();
    }

    @Test
    void whoTakesATaskOverOrGivesItUpIsNotToldOfThat() {
        agencyWithHeadAndOfficer("ic4");

        Wire.tasks(List.of(
                TaskEvents.putInCharge(1, task("ic4", "ic4.head"), "ic4.1", "ic4.head"),
                TaskEvents.putInCharge(2, task("ic4", "ic4.1"), "ic4.head", "ic4.head")));
        Waiting.until("both", () -> kinds("ic4.1").size() == 2);

        assertThat(kinds("ic4.1")).containsExactlyInAnyOrder("RELIEVED", "PUT_IN_CHARGE");
        assertThat(kinds("ic4.head")).isEmpty();
    }

    @Test
    void whoLeftIsPassedOverAndTheRoleHears() {
        agencyWithHeadAndOfficer("ic5");
        Wire.officials(
                2,
                new OfficialMessage.Recorded(
                        "ic5.1", "ic5.1", "ic5", OfficialRole.OFFICER, null, false, TaskEvents.ASSIGNER));
        Waiting.until("the leaving", () -> officials(new Document("_id", "ic5.1").append("active", false)) == 1);

        Wire.tasks(List.of(returned(1, task("ic5", "ic5.1"))));
        Waiting.until("the head", () -> kinds("ic5.head").size() == 1);

        Waiting.until("nothing to be left", () -> notices(new Document("recipient.inPerson.officialId", "ic5.1")) == 0);
        assertThat(notices(new Document("recipient.officialId", "ic5.1"))).isZero();
    }

    private static long notices(Document filter) {
        return service.mongo().getCollection("notices").countDocuments(filter);
    }

    @Test
    void whoIsNotInTheDirectoryYetIsToldWhenItIs() {
        Wire.tasks(List.of(returned(1, task("ic6", "ic6.1"))));
        Waiting.until("the notices to wait", () -> pending("ic6") == 2);

        Wire.directory(Wire.official("ic6.head", "ic6", OfficialRole.HEAD));
        Waiting.until("the head", () -> kinds("ic6.head").size() == 1);
        Wire.directory(Wire.official("ic6.1", "ic6", OfficialRole.OFFICER));
        Waiting.until("the officer", () -> kinds("ic6.1").size() == 1);

        assertThat(pending("ic6")).isZero();
    }

    @Test
    void whoIsInChargeHearsOfTheirTasksAlone() {
        agencyWithHeadAndOfficer("ic7");
        TaskFacts theirs = task("ic7", "ic7.1");
        TaskFacts anothers = TaskEvents.task("ic7", "2", "ic7", 1, Urgency.NORMAL);

        Wire.tasks(Stream.of(theirs, anothers)
                .map(task -> TaskEvents.envelope(1, TaskEvents.missed(task).data()))
                .toList());
        JsonNode toHead = Waiting.until(
                "both tasks",
                () -> service.json("/api/v1/inbox", "ic7.head").at("/items/0/taskIds"),
                ids -> ids.size() == 2);
        JsonNode toOfficer = Waiting.until(
                "the task",
                () -> service.json("/api/v1/inbox", "ic7.1").at("/items/0/taskIds"),
                ids -> ids.size() == 1);

        assertThat(toHead.toString()).contains(theirs.taskId(), anothers.taskId());
        assertThat(toOfficer.get(0).asString()).isEqualTo(theirs.taskId());
    }
}
