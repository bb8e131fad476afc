package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.dondoc.contracts.Message;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.contracts.task.TaskFacts;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;

/** Two instances of the service on one store and one mail server: what reaches whom, when, and how often. */
class DeliveryIT {
    private static MailCatcher mails;
    private static RunningService service;
    private static RunningService other;

    @BeforeAll
    static void start() {
        String database = TestStores.freshDatabase();
        mails = MailCatcher.start();
        String[] settings =
                mails.settings("--notification.delivery.grace=1ms", "--notification.delivery.pending-interval=100ms");
        service = RunningService.start(database, "delivery", settings);
        other = RunningService.start(database, "delivery", settings);
    }

    @AfterAll
    static void stop() {
        other.close();
        service.close();
        mails.close();
    }

    @Test
    void twoInstancesSendOneMailEach() {
        Wire.directory(agencies("two", 100)
                .map(agency -> Wire.official(agency + ".head", agency, OfficialRole.HEAD))
                .toArray(Message[]::new));
        Waiting.until("the officials", () -> countOfficials("two-") == 100);

        Wire.tasks(agencies("two", 100)
                .map(agency -> TaskEvents.assigned(task("two", "1", agency, 1)))
                .toList());
        Waiting.until("100 mails", () -> sent("two") == 100);

        assertThat(mails.recipients("two-")).hasSize(100).doesNotHaveDuplicates();
        assertThat(other.summary("two")).isEqualTo(service.summary("two"));
    }

    @Test
    void noticeWaitsUntilTheAgencyHasAnOfficial() {
        Wire.tasks(List.of(
                TaskEvents.assigned(task("early", "1", "early-1", 2)),
                TaskEvents.assigned(task("early", "2", "early-1", 2))));
        Waiting.until("both tasks", () -> service.summary("early").get("tasks").asInt() == 2);
        JsonNode waiting = service.summary("early");

        Wire.directory(Wire.official("early-1.clerk", "early-1", OfficialRole.CLERK));
        Waiting.until("the mail", () -> sent("early") == 1);

        assertThat(waiting.get("waiting").asInt()).isEqualTo(1);
        assertThat(service.summary("early").get("waiting").asInt()).isZero();
        assertThat(service.json("/api/v1/inbox", "early-1.clerk").get("items")).hasSize(1);
        assertThat(mails.to("early-1.clerk")).hasSize(1);
    }

    @Test
    void changeOfOfficialsMakesNoSecondNotice() {
        Wire.directory(Wire.official("heir-1.clerk", "heir-1", OfficialRole.CLERK));
        Waiting.until("the clerk", () -> countOfficials("heir-") == 1);
        Wire.tasks(List.of(TaskEvents.assigned(task("heir", "1", "heir-1", 2))));
        Waiting.until("the mail", () -> sent("heir") == 1);

        Wire.directory(Wire.official("heir-1.head", "heir-1", OfficialRole.HEAD));
        Waiting.until("the head", () -> countOfficials("heir-") == 2);
        Wire.tasks(List.of(TaskEvents.assigned(task("heir", "2", "heir-1", 2))));
        Waiting.until("both tasks", () -> service.summary("heir").get("tasks").asInt() == 2);

        assertThat(service.summary("heir").get("notices").asInt()).isEqualTo(1);
        assertThat(service.json("/api/v1/inbox", "heir-1.clerk").at("/items/0/taskIds"))
                .hasSize(2);
        assertThat(service.json("/api/v1/inbox", "heir-1.head").get("items")).isEmpty();
    }

    @Test
    void noticeThatGrowsAfterItWasReadIsUnreadAgainAndMailedOnce() {
        Wire.directory(Wire.official("grow-1.head", "grow-1", OfficialRole.HEAD));
        Wire.tasks(List.of(TaskEvents.assigned(task("grow", "1", "grow-1", 2))));
        Waiting.until("the mail of the incomplete notice", () -> sent("grow") == 1);
        String id =
                service.json("/api/v1/inbox", "grow-1.head").at("/items/0/id").asString();
        service.post("/api/v1/inbox/" + id + "/read", "grow-1.head");

        Wire.tasks(List.of(TaskEvents.assigned(task("grow", "2", "grow-1", 2))));
        JsonNode grown = Waiting.until(
                "the notice to be unread",
                () -> service.json("/api/v1/inbox/" + id, "grow-1.head"),
                notice -> !notice.hasNonNull("readAt"));

        assertThat(grown.get("taskIds")).hasSize(2);
        assertThat(sent("grow")).isEqualTo(1);
        assertThat(mails.to("grow-1.head")).hasSize(1);
    }

    @Test
    void taskThatAnAmendmentAddsIsUnreadAndMailedAlthoughTheIssueWasRead() {
        Wire.directory(Wire.official("more-1.head", "more-1", OfficialRole.HEAD));
        Wire.tasks(List.of(TaskEvents.assigned(task("more", "1", "more-1", 1))));
        Waiting.until("the mail of the issue", () -> sent("more") == 1);
        String id =
                service.json("/api/v1/inbox", "more-1.head").at("/items/0/id").asString();
        JsonNode read = RunningService.json(service.post("/api/v1/inbox/" + id + "/read", "more-1.head"));

        Wire.tasks(List.of(TaskEvents.added(task("more", "2", "more-1", 1), "confirmed")));
        Waiting.until("the mail of the amendment", () -> sent("more") == 2);
        Wire.tasks(List.of(
                TaskEvents.added(task("more", "2", "more-1", 1), "confirmed"),
                TaskEvents.added(task("more-marker", "1", "more-1", 1), "confirmed")));
        Waiting.until("the marker", () -> sent("more-marker") == 1);

        assertThat(service.json("/api/v1/inbox/" + id, "more-1.head")).isEqualTo(read);
        assertThat(service.json("/api/v1/inbox/unread-count", "more-1.head")
                        .get("unread")
                        .asInt())
                .isEqualTo(2);
        assertThat(mails.to("more-1.head")).hasSize(3);
    }

    @Test
    void mailToAnOfficialWithoutAnAddressIsRecordedAsSkipped() {
        Wire.directory(Wire.official("mute-1.head", "mute-1", OfficialRole.HEAD, null));
        Wire.tasks(List.of(TaskEvents.assigned(task("mute", "1", "mute-1", 1))));
        Waiting.until(
                "the mail to be skipped",
                () -> service.summary("mute").at("/mail/skipped").asInt() == 1);

        assertThat(mailOf("mute").getString("reason")).isEqualTo("delivery.reason.no-address");
        assertThat(service.json("/api/v1/inbox", "mute-1.head").get("items")).hasSize(1);
    }

    @Test
    void mailsWaitForAnAbsentServerWithoutEndAndLoseNoAttempt() {
        Wire.directory(Wire.official("away-1.head", "away-1", OfficialRole.HEAD));
        Waiting.until("the official", () -> countOfficials("away-") == 1);
        int port = mails.port();
        mails.close();
        Wire.tasks(List.of(TaskEvents.assigned(task("away", "1", "away-1", 1))));
        Waiting.until("a mail that found no server", () -> reason("away").contains("Connect"));
        assertThat(mailOf("away").getInteger("attempts")).isZero();
        assertThat(reason("away")).doesNotContain("@");

        mails = MailCatcher.startAgainAt(port);
        Waiting.until("the mail", () -> sent("away") == 1);

        assertThat(mails.to("away-1.head")).hasSize(1);
    }

    @Test
    void mailOfASenderThatDiedIsSentAgainWithTheSameMessageId() {
        Wire.directory(Wire.official("died-1.head", "died-1", OfficialRole.HEAD));
        Wire.tasks(List.of(TaskEvents.assigned(task("died", "1", "died-1", 1))));
        Waiting.until("the mail", () -> sent("died") == 1);

        // as the document stands after a kill between the server's answer and the note, once the lease is over
        notices()
                .updateOne(
                        new Document("content.directive.directiveId", "died"),
                        new Document(
                                "$set",
                                new Document("deliveries.mail.status", "PENDING")
                                        .append("deliveries.mail.claim", "dead")
                                        .append("deliveries.mail.dueAt", Instant.EPOCH)));
        List<MimeMessage> both = Waiting.until("the repeat", () -> mails.to("died-1.head"), found -> found.size() == 2);
        Waiting.until("the note", () -> sent("died") == 1);

        assertThat(both.stream()
                        .map(mail -> MailCatcher.header(mail, "Message-ID"))
                        .distinct())
                .singleElement()
                .asString()
                .endsWith("@example.gov.vn>");
    }

    private static Stream<String> agencies(String prefix, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> prefix + "-" + n);
    }

    private static TaskFacts task(String directiveId, String item, String agency, int ofDirective) {
        return TaskEvents.task(directiveId, item, agency, ofDirective, Urgency.NORMAL);
    }

    private static int sent(String directiveId) {
        return service.summary(directiveId).at("/mail/sent").asInt();
    }

    private static long countOfficials(String agencyPrefix) {
        return service.mongo()
                .getCollection("officials")
                .countDocuments(new Document("agencyId", new Document("$regex", "^" + agencyPrefix)));
    }

    private static MongoCollection<Document> notices() {
        return service.mongo().getCollection("notices");
    }

    private static String reason(String directiveId) {
        return notices().countDocuments(new Document("content.directive.directiveId", directiveId)) == 0
                ? ""
                : Objects.requireNonNullElse(mailOf(directiveId).getString("reason"), "");
    }

    private static Document mailOf(String directiveId) {
        Document notice = notices()
                .find(new Document("content.directive.directiveId", directiveId))
                .first();
        assertThat(notice).isNotNull();
        return notice.get("deliveries", Document.class).get("mail", Document.class);
    }
}
