package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;
import vn.dondoc.contracts.Message;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.notification.delivery.mail.ScriptedMailServer;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;
import vn.dondoc.platform.vietnam.VietnamTime;

/** The digests of a morning on which the mail server takes what two instances send, and does not answer for longer than their leases. */
class DigestLoopIT {
    private static final LocalDate TUESDAY = TaskEvents.DUE.minusDays(1);
    private static final int HEADS = 5;
    private static final int INSTANCES = 2;

    private final MutableClock clock = MutableClock.of(at("06:00"), VietnamTime.ZONE);
    private final String database = TestStores.freshDatabase();
    private final ScriptedMailServer mails = ScriptedMailServer.answering(Map.of());
    private final List<RunningService> instances = List.of(start(), start());

    private static Instant at(String time) {
        return VietnamTime.at(TUESDAY, LocalTime.parse(time));
    }

    private RunningService start() {
        return RunningService.startBy(
                clock,
                database,
                "digest-loop",
                "--DONDOC_SMTP_HOST=127.0.0.1",
                "--DONDOC_SMTP_PORT=" + mails.port(),
                "--DONDOC_MAIL_FROM=don-doc@example.gov.vn",
                "--spring.mail.properties.mail.smtp.timeout=5000",
                "--notification.delivery.grace=1ms",
                "--notification.mail.sending.poll=20ms",
                "--notification.digest.enabled=true",
                "--notification.digest.every=50ms",
                "--dondoc.notices.retention-every=50ms");
    }

    @AfterEach
    void stop() {
        instances.forEach(RunningService::close);
        mails.close();
    }

    @Test
    void aMailServerThatIsSlowKeepsNothingElseWaitingAndGetsNoneTwiceButWhatItDidNotAnswer() {
        headsWithATask();
        mails.fallSilentAfter(0);
        clock.set(at("07:30"));
        Waiting.until("each instance to wait for an answer", () -> received().size() == INSTANCES);

        assertThat(digests(new Document("mail.claim", new Document("$ne", null))))
                .isEqualTo(INSTANCES);
        otherJobsGoOn();

        mails.answerAgain();
        clock.set(at("07:41"));
        Waiting.until("all to be sent", () -> digests(new Document("mail.status", "SENT")) == HEADS);
        Map<String, Long> times =
                received().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(times).hasSize(HEADS);
        assertThat(times.values().stream().filter(count -> count > 1).count()).isLessThanOrEqualTo(INSTANCES);
    }

    private void headsWithATask() {
        Wire.directory(IntStream.rangeClosed(1, HEADS)
                .boxed()
                .flatMap(n -> Stream.of(
                        Wire.agency("L" + n, "Xã " + n), Wire.official("L" + n + ".head", "L" + n, OfficialRole.HEAD)))
                .toArray(Message[]::new));
        Waiting.until("the officials", () -> count("officials", new Document()) == HEADS);
        Wire.tasks(IntStream.rangeClosed(1, HEADS)
                .mapToObj(n -> TaskEvents.assigned(TaskEvents.task("D" + n, "1", "L" + n, 1, Urgency.NORMAL)))
                .toList());
        Waiting.until(
                "the mails of the notices",
                () -> count("notices", new Document("deliveries.mail.status", "SENT")) == HEADS);
    }

    /** While both wait: none of their sendings has ended in any way. */
    private void otherJobsGoOn() {
        instances
                .getFirst()
                .mongo()
                .getCollection("notices")
                .insertOne(new Document("_id", "old").append("state", new Document("createdAt", Instant.EPOCH)));
        Waiting.until("what is too old to go", () -> count("notices", new Document("_id", "old")) == 0);
        assertThat(digests(new Document("mail.attempts", 0))).isEqualTo(HEADS);
    }

    private long digests(Document filter) {
        return count("digests", filter);
    }

    private long count(String collection, Document filter) {
        return instances.getFirst().mongo().getCollection(collection).countDocuments(filter);
    }

    /** To whom digests came, after the mails of the notices. */
    private List<String> received() {
        return mails.saidAfter("To: ").stream().skip(HEADS).toList();
    }
}
