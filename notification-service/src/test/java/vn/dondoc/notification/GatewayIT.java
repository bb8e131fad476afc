package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.notification.delivery.gateway.GatewayReceiver;
import vn.dondoc.notification.delivery.gateway.GatewayReceiver.Answer;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;

/** From a task to the gateway of the agency, with a service that has its settings. */
class GatewayIT {
    private static final String AGENCY = "W1";

    private static MailCatcher mails;
    private static GatewayReceiver gateway;
    private static GatewayReceiver other;
    private static RunningService service;

    @BeforeAll
    static void start() {
        mails = MailCatcher.start();
        gateway = GatewayReceiver.start();
        other = GatewayReceiver.start();
        service = RunningService.start(
                TestStores.freshDatabase(),
                "gateways",
                mails.settings(
                        "--DONDOC_GATEWAYS_ENABLED=true",
                        "--DONDOC_GATEWAYS_PRIVATE=true",
                        "--notification.gateway.agencies.[W1].url=" + gateway.url(),
                        "--notification.gateway.agencies.[W1].secrets=" + GatewayReceiver.SECRET,
                        "--notification.gateway.agencies.[W2].url=" + other.url(),
                        "--notification.gateway.agencies.[W2].secrets=" + GatewayReceiver.SECRET,
                        "--notification.gateway.sending.poll=20ms",
                        "--notification.gateway.sending.back-off=20ms",
                        "--notification.gateway.sending.lease=20s",
                        "--notification.gateway.sending.attempts=1",
                        "--notification.gateway.owners-every=100ms",
                        "--notification.delivery.grace=1ms"));
        tellOfOfficials();
    }

    private static void tellOfOfficials() {
        Wire.directory(
                Wire.agency(AGENCY, "Sở Y tế"),
                Wire.official("W1.head", AGENCY, OfficialRole.HEAD),
                Wire.agency("W2", "Sở Nội vụ"),
                Wire.official("W2.head", "W2", OfficialRole.HEAD),
                // whose address, which is none, keeps the head from nothing
                Wire.official("W2.clerk", "W2", OfficialRole.CLERK, "văn thư <"),
                Wire.agency("W3", "Sở Xây dựng"),
                Wire.official("W3.head", "W3", OfficialRole.HEAD));
        Waiting.until(
                "the officials",
                () -> service.mongo().getCollection("officials").countDocuments() == 4);
    }

    @AfterAll
    static void stop() {
        service.close();
        other.close();
        gateway.close();
        mails.close();
    }

    private static void assign(String directive, String agency) {
        Wire.tasks(List.of(TaskEvents.assigned(TaskEvents.task(directive, "1", agency, 1, Urgency.NORMAL))));
    }

    private static Document deliveryOf(String directive) {
        Document notice = service.mongo()
                .getCollection("notices")
                .find(new Document("content.directive.directiveId", directive))
                .first();
        return notice == null
                ? new Document()
                : notice.get("deliveries", Document.class).get("gateway", Document.class);
    }

    private static void awaitStatus(String directive, String status) {
        Waiting.until("the delivery", () -> status.equals(deliveryOf(directive).getString("status")));
    }

    private static long takenOf(String directive) {
        return gateway.calls().stream()
                .filter(GatewayReceiver.Call::verified)
                .filter(call ->
                        call.message().at("/data/directiveId").asString("").equals(directive))
                .filter(call -> call.answered() == 204)
                .count();
    }

    @Test
    void aNoticeReachesTheGatewayOfItsAgencyOnceAndByMailToo() {
        assign("to-gateway", AGENCY);
        assign("to-nobody", "W3");

        awaitStatus("to-gateway", "SENT");
        awaitStatus("to-nobody", "SKIPPED");
        assertThat(takenOf("to-gateway")).isEqualTo(1);
        assertThat(deliveryOf("to-nobody").getString("reason")).isEqualTo("delivery.reason.no-gateway");
        Waiting.until("the mail", () -> mails.to("W3.head").size() == 1);
    }

    @Test
    void aGatewayThatIsBusyOrAwayIsWaitedForAndCostsNoAttempt() {
        gateway.answer("W1.head", new Answer(429, Map.of("Retry-After", "1")));
        assign("busy", AGENCY);
        Waiting.until(
                "a refusal",
                () -> "delivery.reason.gateway-pause".equals(deliveryOf("busy").getString("reason")));
        assertThat(deliveryOf("busy").getInteger("attempts")).isZero();

        int port = gateway.port();
        gateway.close();
        Waiting.until("a call that found nobody", () -> {
            String reason = deliveryOf("busy").getString("reason");
            return reason != null && !reason.equals("delivery.reason.gateway-pause");
        });
        gateway = GatewayReceiver.startAgainAt(port);

        awaitStatus("busy", "SENT");
        assertThat(takenOf("busy")).isEqualTo(1);
        assertThat(deliveryOf("busy").getInteger("attempts")).isEqualTo(1);
    }

    @Test
    void whatASenderThatDiedMayHaveToldIsToldAgainUnderTheSameId() {
        assign("died-by-gateway", AGENCY);
        awaitStatus("died-by-gateway", "SENT");

        // as the document stands after a kill between the gateway's answer and the note, once the lease is over
        service.mongo()
                .getCollection("notices")
                .updateOne(
                        new Document("content.directive.directiveId", "died-by-gateway"),
                        new Document(
                                "$set",
                                new Document("deliveries.gateway.status", "PENDING")
                                        .append("deliveries.gateway.claim", "dead")
                                        .append("deliveries.gateway.dueAt", Instant.EPOCH)));
        Waiting.until("the repeat", () -> takenOf("died-by-gateway") == 2);

        assertThat(gateway.calls().stream()
                        .filter(call -> call.message()
                                .at("/data/directiveId")
                                .asString("")
                                .equals("died-by-gateway"))
                        .map(GatewayReceiver.Call::id)
                        .distinct())
                .hasSize(1);
        awaitStatus("died-by-gateway", "SENT");
    }

    @Test
    void anAgencyWhoseGatewayIsGoneIsToldByMailOnce() {
        other.answer("W2.head", Answer.of(410));
        assign("gone", "W2");

        awaitStatus("gone", "SKIPPED");
        Waiting.until("the mail about it", () -> toldOfGateway() == 1);
        assign("gone-too", "W2");
        awaitStatus("gone-too", "SKIPPED");

        assertThat(other.calls()).hasSize(1);
        Waiting.until(
                "the note",
                () -> service.mongo()
                                .getCollection("goneGateways")
                                .find(new Document("_id", "W2"))
                                .first()
                                .get("toldAt")
                        != null);
        assertThat(toldOfGateway()).isEqualTo(1);
    }

    private static long toldOfGateway() {
        return mails.to("W2.head").stream()
                .filter(mail -> MailCatcher.subject(mail).contains("Cổng nhắn tin của Sở Nội vụ"))
                .count();
    }
}
