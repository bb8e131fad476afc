package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.notification.delivery.mail.ScriptedMailServer;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;
import vn.dondoc.platform.vietnam.VietnamTime;

/** The digests of a morning on which the mail server is away at first, and then refuses one address; another one is none. */
class DigestRefusalsIT {
    private static final LocalDate TUESDAY = TaskEvents.DUE.minusDays(1);
    private static final List<String> AGENCIES = List.of("R1", "R2", "R3", "R4");

    private final MutableClock clock = MutableClock.of(at("06:00"), VietnamTime.ZONE);
    private final Map<String, String> script = new ConcurrentHashMap<>();
    private final ScriptedMailServer mails = ScriptedMailServer.answering(script);
    private final RunningService service = RunningService.startBy(
            clock,
            TestStores.freshDatabase(),
            "digest-refusals",
            "--DONDOC_SMTP_HOST=127.0.0.1",
            "--DONDOC_SMTP_PORT=" + mails.port(),
            "--DONDOC_MAIL_FROM=don-doc@example.gov.vn",
            "--notification.delivery.grace=1ms",
            "--notification.mail.sending.poll=20ms",
            "--notification.digest.enabled=true",
            "--notification.digest.every=50ms");

    private static Instant at(String time) {
        return VietnamTime.at(TUESDAY, LocalTime.parse(time));
    }

    @AfterEach
    void stop() {
        service.close();
        mails.close();
    }

    @Test
    void aServerThatIsAwayCostsNoAttemptAndAnAddressThatIsRefusedTheDigestOfThatOneAlone() {
        headsWithATask();
        script.put(ScriptedMailServer.GREETING, "421 away");
        clock.set(at("07:30"));
        Waiting.until("a look for the server", () -> count(new Document("mail.reason", new Document("$ne", null))) > 0);
        assertThat(count(new Document("mail.status", "PENDING").append("mail.attempts", 0)))
                .isEqualTo(AGENCIES.size());

        script.put("RCPT TO:<R2.head@", "550 nobody of that name");
        int connections = mails.saidAfter("EHLO").size();
        script.remove(ScriptedMailServer.GREETING);
        clock.set(at("07:32"));

        Waiting.until("the end of all", () -> count(new Document("mail.status", "PENDING")) == 0);
        for (String reached : List.of("R1", "R4")) {
            assertThat(digestOf(reached).getString("status")).isEqualTo("SENT");
        }
        assertThat(List.of(digestOf("R2"), digestOf("R3")))
                .allMatch(digest -> digest.getString("status").equals("FAILED"))
                .allMatch(digest -> digest.getInteger("attempts") == 1);
        assertThat(digestOf("R3").getString("reason")).isEqualTo("delivery.reason.no-valid-address");
        assertThat(mails.saidAfter("EHLO")).as("one connection for all").hasSize(connections + 1);
    }

    private void headsWithATask() {
        for (String agency : AGENCIES) {
            String official = agency + ".head";
            String address = agency.equals("R3") ? "no address" : official + "@example.gov.vn";
            Wire.directory(Wire.agency(agency, agency), Wire.official(official, agency, OfficialRole.HEAD, address));
        }
        Waiting.until(
                "the officials",
                () -> service.mongo().getCollection("officials").countDocuments() == AGENCIES.size());
        Wire.tasks(AGENCIES.stream()
                .map(agency -> TaskEvents.assigned(TaskEvents.task(agency, "1", agency, 1, Urgency.NORMAL)))
                .toList());
        Waiting.until(
                "the mails of the notices",
                () -> service.mongo()
                                .getCollection("notices")
                                .countDocuments(new Document(
                                        "deliveries.mail.status", new Document("$in", List.of("SENT", "SKIPPED"))))
                        == AGENCIES.size());
    }

    private long count(Document filter) {
        return service.mongo().getCollection("digests").countDocuments(filter);
    }

    private Document digestOf(String agency) {
        return service.mongo()
                .getCollection("digests")
                .find(new Document("officialId", agency + ".head"))
                .first()
                .get("mail", Document.class);
    }
}
