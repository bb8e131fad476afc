package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.contracts.directory.OfficialMessage;
import vn.dondoc.notification.delivery.mail.ScriptedMailServer;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.TopicReader;
import vn.dondoc.platform.testing.Waiting;

/** What other systems hear of notices. */
class NotificationEventsIT {
    private static final Map<String, Object> OPERATOR =
            Map.of("sub", "H56.ops", "agency", "H56", "role", "OFFICER", "duties", List.of("OPERATOR"));

    private static final Map<String, String> SCRIPT = new ConcurrentHashMap<>();
    private static final JsonMapper JSON = new JsonMapper();

    private static ScriptedMailServer mails;
    private static RunningService service;
    private static PublishedEvents published;

    @BeforeAll
    static void start() {
        mails = ScriptedMailServer.answering(SCRIPT);
        service = RunningService.start(
                TestStores.freshDatabase(),
                "notification-events",
                "--DONDOC_SMTP_HOST=127.0.0.1",
                "--DONDOC_SMTP_PORT=" + mails.port(),
                "--notification.mail.sending.poll=20ms",
                "--notification.mail.sending.back-off=20ms",
                "--notification.mail.sending.attempts=2",
                "--notification.delivery.grace=1ms");
        published = new PublishedEvents(service);
    }

    @AfterAll
    static void stop() {
        service.close();
        mails.close();
    }

    /** The id of the notice that the agency's head gets, once its mail came to an end. */
    private static String noticeTo(String agency, String endOfTheMail) {
        Wire.directory(Wire.agency(agency, agency), Wire.official(agency + ".head", agency, OfficialRole.HEAD));
        Wire.tasks(List.of(TaskEvents.assigned(TaskEvents.task("of-" + agency, "1", agency, 1, Urgency.FLASH))));
        return awaitMail(agency, endOfTheMail).getString("_id");
    }

    private static Document awaitMail(String agency, String status) {
        // and told of
        Document ended = new Document("content.directive.directiveId", "of-" + agency)
                .append("deliveries.mail.status", status)
                .append("deliveries.mail.claim", null);
        return Waiting.until(
                "the end of the mail",
                () -> service.mongo().getCollection("notices").find(ended).first(),
                found -> found != null);
    }

    private static void setBack(String noticeId, Document fields) {
        service.mongo().getCollection("notices").updateOne(new Document("_id", noticeId), new Document("$set", fields));
    }

    @Test
    void otherSystemsHearThatANoticeWasDeliveredAndRead() {
        String id = noticeTo("E1", "SENT");
        service.post("/api/v1/inbox/" + id + "/read", "E1.head");

        List<ConsumerRecord<String, String>> events = published.awaitOf(id, 2);

        assertThat(events.stream().map(record -> TopicReader.header(record, "ce_type")))
                .containsExactly("vn.dondoc.notification.delivered.v1", "vn.dondoc.notification.read.v1");
        assertThat(events.stream().map(record -> TopicReader.header(record, "ce_id")))
                .containsExactly(id + ":1", id + ":2");
        JsonNode delivered = JSON.readTree(events.getFirst().value());
        assertThat(delivered.get("channel").asString()).isEqualTo("MAIL");
        assertThat(delivered.get("attempts").asInt()).isEqualTo(1);
        assertThat(delivered.at("/actor/officialId").asString()).isEqualTo("system:notification-service");
        JsonNode notification = delivered.get("notification");
        assertThat(notification.get("kind").asString()).isEqualTo("ASSIGNED");
        assertThat(notification.get("urgent").asBoolean()).isTrue();
        assertThat(notification.get("agencyId").asString()).isEqualTo("E1");
        assertThat(notification.get("officialId").asString()).isEqualTo("E1.head");
        assertThat(notification.get("directiveId").asString()).isEqualTo("of-E1");
        assertThat(notification.get("taskCount").asInt()).isEqualTo(1);
        assertThat(JSON.readTree(events.getLast().value())
                        .at("/actor/officialId")
                        .asString())
                .isEqualTo("E1.head");
        assertThat(events).noneMatch(record -> record.value().contains("@"));
    }

    @Test
    void whatWasGivenUpIsToldAndSoIsThatItWasDeliveredAfterAll() {
        SCRIPT.put("RCPT TO:<E2.", "550 nobody of that name");
        String id = noticeTo("E2", "FAILED");
        SCRIPT.remove("RCPT TO:<E2.");
        service.post("/api/v1/deliveries/send-again?agency=E2&channel=MAIL", OPERATOR);
        awaitMail("E2", "SENT");

        List<ConsumerRecord<String, String>> events = published.awaitOf(id, 2);

        JsonNode failed = JSON.readTree(events.getFirst().value());
        assertThat(failed.get("attempts").asInt()).isEqualTo(2);
        assertThat(failed.get("reason").asString())
                .contains("SMTPAddressFailed")
                .doesNotContain("@");
        assertThat(TopicReader.header(events.getLast(), "ce_type")).isEqualTo("vn.dondoc.notification.delivered.v1");
        assertThat(JSON.readTree(events.getLast().value()).get("attempts").asInt())
                .isEqualTo(3);
    }

    @Test
    void whatAProcessThatDiedHadToldAndNotNotedIsToldOnce() {
        String id = noticeTo("E3", "SENT");
        service.post("/api/v1/inbox/" + id + "/read", "E3.head");
        assertThat(published.names(id)).containsExactly("MAIL/1/DELIVERED", "READ/1");

        // as the notice stands when the process dies between telling and noting
        setBack(
                id,
                new Document("deliveries.mail.status", "PENDING")
                        .append("deliveries.mail.attempts", 0)
                        .append("deliveries.mail.dueAt", Date.from(Instant.EPOCH))
                        .append("state.readAt", null));
        awaitMail("E3", "SENT");
        service.post("/api/v1/inbox/" + id + "/read", "E3.head");

        assertThat(service.json("/api/v1/inbox/" + id, "E3.head").hasNonNull("readAt"))
                .isTrue();
        assertThat(published.names(id)).containsExactly("MAIL/1/DELIVERED", "READ/1");
    }

    @Test
    void whatAProcessThatDiedHadSentAndNotToldIsToldAndNotSentAgain() {
        String id = noticeTo("E6", "SENT");
        service.mongo().getCollection("notificationEvents").deleteOne(new Document("_id", id));

        // as the notice stands when the process dies between noting and telling
        setBack(id, new Document("deliveries.mail.dueAt", Date.from(Instant.EPOCH)));
        Waiting.until("what is told", () -> published.names(id).equals(List.of("MAIL/1/DELIVERED")));

        assertThat(mails.saidAfter("To: ").stream().filter(to -> to.startsWith("E6.head")))
                .hasSize(1);
    }

    @Test
    void ofSeveralWhoMarkTheSameNoticeAtOnceOneIsTold() {
        String id = noticeTo("E4", "SENT");

        IntStream.range(0, 8).parallel().forEach(_ -> service.post("/api/v1/inbox/" + id + "/read", "E4.head"));

        assertThat(published.names(id)).containsExactly("MAIL/1/DELIVERED", "READ/1");
        assertThat(published.awaitOf(id, 2)).hasSize(2);
    }

    @Test
    void whatIsHandedOverIsDeliveredOnceToEachWhoGotIt() {
        String id = noticeTo("E5", "SENT");
        Wire.directory(Wire.official("E5.clerk", "E5", OfficialRole.CLERK));
        Wire.officials(
                2,
                new OfficialMessage.Recorded(
                        "E5.head", "E5.head", "E5", OfficialRole.HEAD, "E5.head@x.vn", false, TaskEvents.ASSIGNER));
        Waiting.until(
                "the mail to the clerk",
                () -> service.mongo()
                                .getCollection("notices")
                                .find(new Document("_id", id)
                                        .append("recipient.officialId", "E5.clerk")
                                        .append("deliveries.mail.status", "SENT"))
                                .first()
                        != null);
        service.post("/api/v1/inbox/" + id + "/read", "E5.clerk");

        assertThat(published.names(id)).containsExactly("MAIL/1/DELIVERED", "1/MAIL/1/DELIVERED", "1/READ/1");
        assertThat(published.awaitOf(id, 3))
                .extracting(event -> JSON.readTree(event.value())
                        .at("/notification/officialId")
                        .asString())
                .containsExactly("E5.head", "E5.clerk", "E5.clerk");
    }
}
