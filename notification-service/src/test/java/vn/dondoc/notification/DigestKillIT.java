package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
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

/** Instances are killed in the morning: one while it makes the digests of the day, another while it sends them, and mails of single notices. */
class DigestKillIT {
    private static final String GROUP = "digest-kill";
    private static final LocalDate TUESDAY = TaskEvents.DUE.minusDays(1);
    private static final int HEADS = 45;
    /** More than a page with the heads; nobody can send them anything. */
    private static final int WITHOUT_ADDRESS = 470;

    private static final int SENT_BEFORE_THE_KILL = 5;
    /** The digest, and a mail on each connection. */
    private static final int UNDER_WAY = 1 + 4;

    private final MutableClock clock = MutableClock.of(at(TUESDAY.minusDays(1), "19:00"), VietnamTime.ZONE);
    private final String database = TestStores.freshDatabase();
    private final ScriptedMailServer mails = ScriptedMailServer.answering(Map.of());
    private final String[] settings = {
        "--DONDOC_SMTP_HOST=127.0.0.1",
        "--DONDOC_SMTP_PORT=" + mails.port(),
        "--DONDOC_MAIL_FROM=don-doc@example.gov.vn",
        "--dondoc.limits.enabled=false",
        "--notification.delivery.grace=1m",
        "--notification.mail.sending.poll=20ms",
        "--notification.digest.enabled=true",
        "--notification.digest.every=50ms"
    };
    private final RunningService survivor = RunningService.startBy(clock, database, GROUP, settings);

    private static Instant at(LocalDate day, String time) {
        return VietnamTime.at(day, LocalTime.parse(time));
    }

    @AfterEach
    void stop() {
        survivor.close();
        mails.close();
    }

    @Test
    void everyOfficialGetsTheDigestAndTheMailOnceAndOnlyWhatWasBeingSentComesAgain() {
        officials();
        tasksOfAllHeads();

        killedWhileItMakesThem();
        noticesThatWaitForMoreTasks();
        killedWhileItSendsThem();
        clock.set(at(TUESDAY, "07:31"));
        Waiting.until(
                "those that nobody had claimed", () -> byStatus().getOrDefault("SENT", 0L) > SENT_BEFORE_THE_KILL);
        // the lease of who died is over
        clock.set(at(TUESDAY, "07:42"));
        Waiting.until("the end of all digests", () -> !byStatus().containsKey("PENDING"));

        // and that of its mails, which the survivor has seen since before
        clock.set(at(TUESDAY, "07:50"));
        Waiting.until("the end of all mails", () -> mailsSent("P") == HEADS);

        assertThat(byStatus()).isEqualTo(Map.of("SENT", (long) HEADS, "SKIPPED", (long) WITHOUT_ADDRESS));
        eachIsReceivedOnceButFor(1, digestIds());
        eachIsReceivedOnceButFor(UNDER_WAY - 1, mailIds());
    }

    private void eachIsReceivedOnceButFor(int again, List<String> ids) {
        Map<String, Long> received = received(ids);
        assertThat(received.keySet()).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(received.values().stream().filter(times -> times > 1))
                .hasSize(again)
                .containsOnly(2L);
    }

    private void officials() {
        Stream<Message> agencies = IntStream.rangeClosed(1, HEADS).mapToObj(n -> Wire.agency("K" + n, "Xã " + n));
        Stream<Message> heads = IntStream.rangeClosed(1, HEADS)
                .mapToObj(n -> Wire.official("K" + n + ".head", "K" + n, OfficialRole.HEAD));
        Stream<Message> others = IntStream.rangeClosed(1, WITHOUT_ADDRESS)
                .mapToObj(n -> Wire.official("K1.officer-" + n, "K1", OfficialRole.OFFICER, ""));
        Wire.directory(Stream.of(agencies, heads, others).flatMap(it -> it).toArray(Message[]::new));
        Waiting.until(
                "the officials",
                () -> survivor.mongo().getCollection("officials").countDocuments() == HEADS + WITHOUT_ADDRESS);
    }

    private void tasksOfAllHeads() {
        Wire.tasks(IntStream.rangeClosed(1, HEADS)
                .mapToObj(n -> TaskEvents.assigned(TaskEvents.task("D" + n, "1", "K" + n, 1, Urgency.NORMAL)))
                .toList());
        Waiting.until("the mails of the notices", () -> mailsSent("D") == HEADS);
    }

    /** For a minute by the clock of the survivor, which stands: they are due to the one that is killed. */
    private void noticesThatWaitForMoreTasks() {
        Wire.tasks(IntStream.rangeClosed(1, HEADS)
                .mapToObj(n -> TaskEvents.assigned(TaskEvents.task("P" + n, "1", "K" + n, 2, Urgency.NORMAL)))
                .toList());
        Waiting.until("the notices", () -> mailIds().size() == HEADS);
    }

    private static Document ofDirectives(String letter) {
        return new Document("content.directive.directiveId", Pattern.compile("^" + letter));
    }

    private long mailsSent(String letter) {
        return survivor.mongo()
                .getCollection("notices")
                .countDocuments(ofDirectives(letter).append("deliveries.mail.status", "SENT"));
    }

    private void killedWhileItMakesThem() {
        try (ServiceProcess doomed = RunningService.fork(
                DoomedMorning.stoppedBeforePage(2, at(TUESDAY, "00:01")), database, GROUP, settings)) {
            doomed.awaitLine(DoomedMorning.IN_THE_MIDDLE);
            doomed.kill();
        }
        assertThat(byStatus().get("PENDING")).isPositive().isLessThan(HEADS + WITHOUT_ADDRESS);
    }

    /** The server has the mail, and the one that sends it does not know it yet. */
    private void killedWhileItSendsThem() {
        mails.fallSilentAfter(SENT_BEFORE_THE_KILL);
        try (ServiceProcess doomed =
                RunningService.fork(DoomedMorning.at(at(TUESDAY, "07:30")), database, GROUP, settings)) {
            Waiting.until(
                    "the mails that are not answered",
                    () -> received(digestIds()).size() + received(mailIds()).size()
                            == SENT_BEFORE_THE_KILL + UNDER_WAY);
            Waiting.until(
                    "the notes of those before",
                    () -> byStatus().getOrDefault("SENT", 0L) + mailsSent("P") == SENT_BEFORE_THE_KILL);
            doomed.kill();
        }
        mails.answerAgain();
        assertThat(byStatus().values().stream().mapToLong(it -> it).sum()).isEqualTo(HEADS + WITHOUT_ADDRESS);
    }

    private Map<String, Long> byStatus() {
        Map<String, Long> found = new HashMap<>();
        for (Document digest :
                survivor.mongo().getCollection("digests").find(new Document("day", TUESDAY.toString()))) {
            found.merge(digest.get("mail", Document.class).getString("status"), 1L, Long::sum);
        }
        return found;
    }

    /** How often each of them was received, by its Message-ID. */
    private Map<String, Long> received(List<String> ids) {
        return mails.saidAfter("Message-ID: ").stream()
                .filter(ids::contains)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static List<String> digestIds() {
        return IntStream.rangeClosed(1, HEADS)
                .mapToObj(n -> messageId("K" + n + ".head:" + TUESDAY))
                .toList();
    }

    private List<String> mailIds() {
        List<String> ids = new ArrayList<>();
        survivor.mongo()
                .getCollection("notices")
                .find(ofDirectives("P"))
                .forEach(notice -> ids.add(messageId(notice.getString("_id"))));
        return ids;
    }

    /** Calculated by the test itself: it follows from the official and the day, or from the notice, alone. */
    private static String messageId(String of) {
        UUID id = UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8));
        return "<" + id + "@example.gov.vn>";
    }
}
