package vn.dondoc.benchmarks;

import static com.mongodb.client.model.Projections.include;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.mongodb.client.MongoCollection;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import org.bson.Document;
import org.threeten.extra.MutableClock;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directory.AgencyLevel;
import vn.dondoc.contracts.directory.DirectoryMessage;
import vn.dondoc.contracts.directory.DirectoryMessages;
import vn.dondoc.contracts.directory.OfficialMessage;
import vn.dondoc.contracts.directory.OfficialMessages;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.standalone.services.DondocService;

/**
 * The digests of officials who each have five tasks due: from the instant the clock is set to 07:30 until a mail server in this process has the
 * last one. After each round the bare mail client sends the very messages to the same server over one connection.
 */
final class DigestsBenchmark implements AutoCloseable {
    private static final Actor DIRECTORY = Actor.system("directive-service", "H56");
    private static final LocalTime EARLY = LocalTime.of(6, 0);
    private static final LocalTime SENT_AT = LocalTime.of(7, 30);
    private static final Duration LIMIT = Duration.ofMinutes(15);

    private final BenchmarkEnvironment stage;
    private final List<String> agencies;
    private final MutableClock clock = MutableClock.of(at(AssignedTasks.DUE.minusDays(3), SENT_AT), VietnamTime.ZONE);
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private LocalDate day = AssignedTasks.DUE;

    private DigestsBenchmark(BenchmarkEnvironment stage, int officials) {
        this.stage = stage;
        this.agencies = IntStream.rangeClosed(1, officials)
                .mapToObj("H56.B%04d"::formatted)
                .toList();
    }

    static void runRounds(BenchmarkEnvironment stage, int rounds, int officials) {
        if (officials % AssignedTasks.LEADS != 0) {
            throw new IllegalArgumentException("--officials must be twenties, not " + officials);
        }
        System.out.printf("digests: %,d cán bộ · officials%n", officials);
        try (var benchmark = new DigestsBenchmark(stage, officials)) {
            benchmark.start();
            benchmark.runRounds(rounds);
        }
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return VietnamTime.at(day, time);
    }

    private void start() {
        server.start();
        stage.start(
                clock,
                Map.of(
                        "DONDOC_SMTP_HOST", "127.0.0.1",
                        "DONDOC_SMTP_PORT", String.valueOf(server.getSmtp().getPort()),
                        "notification.digest.every", "50ms"),
                DondocService.NOTIFICATION);
        try (var directory = new EventPublisher(stage.kafka(), "directive-service");
                var tasks = new EventPublisher(stage.kafka(), "task-service")) {
            agencies.forEach(agency -> record(directory, agency));
            directory.awaitAll();
            MongoCollection<Document> officials = collection("officials");
            BenchmarkEnvironment.await("the officials", () -> officials.estimatedDocumentCount() == agencies.size());
            var assigned = new AssignedTasks(agencies);
            IntStream.range(0, agencies.size() / AssignedTasks.LEADS)
                    .boxed()
                    .flatMap(number -> assigned.ofDirective("m" + number, number))
                    .forEach(tasks::sendTask);
            tasks.awaitAll();
        }
        MongoCollection<Document> handled = collection("consumed_dondoc_tasks_v1");
        BenchmarkEnvironment.await(
                "the notices", () -> handled.estimatedDocumentCount() == (long) agencies.size() * AssignedTasks.ITEMS);
        // what is sent Hỏa tốc has waited for more tasks long enough by then, and comes by mail before any digest
        clock.add(Duration.ofMinutes(1));
        awaitMails();
    }

    private static void record(EventPublisher directory, String agency) {
        String head = agency + ".head";
        directory.send(DirectoryMessages.CATALOG, agency, agency, commune(agency));
        directory.send(OfficialMessages.CATALOG, head, agency, headOf(agency, head));
    }

    private static DirectoryMessage commune(String id) {
        return new DirectoryMessage.AgencyRecorded(
                id, "UBND xã " + id, null, "ubnd_cap_xa", AgencyLevel.COMMUNE, null, null, null, null, null, DIRECTORY);
    }

    private static OfficialMessage headOf(String agency, String id) {
        String name = "Chủ tịch UBND xã " + agency;
        return new OfficialMessage.Recorded(
                id, name, agency, OfficialRole.HEAD, id + "@example.gov.vn", true, DIRECTORY);
    }

    private MongoCollection<Document> collection(String name) {
        return stage.database("notification").getCollection(name);
    }

    private void runRounds(int rounds) {
        var perSecond = new RoundFigures();
        var bare = new RoundFigures();
        for (int round = 0; round <= rounds; round++) {
            Measurement effort = measureMorning();
            Measurement bareEffort = repeatSending(server.getReceivedMessages());
            System.out.printf(
                    "  %s: %,d ms (%,.0f bản tin/giây · digests/s, bộ xử lý · processor %.0f µs), bare %,d ms (%.0f µs),"
                            + " bộ nhớ · heap %,d MB%n",
                    round == 0 ? "làm nóng · warm-up" : "lượt · round " + round,
                    effort.time().toMillis(),
                    effort.perSecond(agencies.size()),
                    effort.processorMicros(agencies.size()),
                    bareEffort.time().toMillis(),
                    bareEffort.processorMicros(agencies.size()),
                    Measurement.usedMegabytes());
            if (round > 0) {
                perSecond.add(effort.perSecond(agencies.size()));
                bare.add(bareEffort.perSecond(agencies.size()));
            }
        }
        System.out.printf("  bản tin mỗi giây · digests per second   min / median / max: %s%n", perSecond);
        System.out.printf("  trình điều khiển · bare, per second     min / median / max: %s%n", bare);
        System.out.printf("  tỷ lệ trung vị · ratio of medians: %.2f%n", perSecond.median() / bare.median());
    }

    /** Of the next working day; the tasks are due on the first one, and overdue then. */
    private Measurement measureMorning() {
        purge();
        clock.setInstant(at(day, EARLY));
        Document ofDay = new Document("day", day.toString());
        BenchmarkEnvironment.await("the digests to be made", () -> isOneForEach(ofDay));
        Measurement.StartedMeasurement begun = Measurement.begin();
        clock.setInstant(at(day, SENT_AT));
        awaitMails();
        Measurement effort = begun.end();
        ofDay.append("mail.status", "SENT");
        BenchmarkEnvironment.await("the notes", () -> isOneForEach(ofDay));
        do {
            day = day.plusDays(1);
        } while (day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue());
        return effort;
    }

    private boolean isOneForEach(Document which) {
        List<Document> found =
                collection("digests").find(which).projection(include("_id")).into(new ArrayList<>());
        return found.size() == agencies.size();
    }

    private Measurement repeatSending(MimeMessage[] mails) {
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", server.getSmtp().getPort());
        purge();
        Measurement.StartedMeasurement begun = Measurement.begin();
        try (Transport client = Session.getInstance(settings).getTransport("smtp")) {
            client.connect();
            for (MimeMessage mail : mails) {
                client.sendMessage(mail, mail.getAllRecipients());
            }
        } catch (MessagingException failure) {
            throw new IllegalStateException("The server did not take a mail", failure);
        }
        awaitMails();
        return begun.end();
    }

    private void awaitMails() {
        if (!server.waitForIncomingEmail(LIMIT.toMillis(), agencies.size())) {
            throw new IllegalStateException("The mails did not come within " + LIMIT);
        }
    }

    private void purge() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
