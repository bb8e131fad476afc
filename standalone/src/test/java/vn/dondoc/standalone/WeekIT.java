package vn.dondoc.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeten.extra.MutableClock;
import vn.dondoc.platform.embedded.kafka.EmbeddedBroker;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.standalone.services.ConnectionSettings;
import vn.dondoc.standalone.services.PortLayout;
import vn.dondoc.standalone.services.RunningIdentity;
import vn.dondoc.standalone.services.RunningServices;
import vn.dondoc.standalone.services.TopicLayout;

/** Five working days around 30 April 2026 with 40 directives, as three officials get them: {@code docs/a-week-of-notices.md}. */
class WeekIT {
    private static final Path PAGE = Path.of("../docs/a-week-of-notices.md");
    private static final LocalDate BEGIN = LocalDate.of(2026, 4, 24);
    private static final LocalDate FIRST = LocalDate.of(2026, 4, 28);
    private static final LocalDate LAST = LocalDate.of(2026, 5, 6);
    private static final Set<LocalDate> DAYS_OFF = Set.of(LocalDate.of(2026, 4, 30), LocalDate.of(2026, 5, 1));

    private static final List<String> WORKED = List.of("00:00", "07:00", "07:01", "07:30");
    /** What is sent Hỏa tốc goes out then, too. */
    private static final List<String> OFF = List.of("00:00", "00:01", "07:00", "07:01");

    private final MutableClock clock = MutableClock.of(at(BEGIN.atTime(8, 0)), VietnamTime.ZONE);
    private final ShutdownSequence lifetime = new ShutdownSequence();

    @TempDir
    Path folder;

    private GreenMail mails;
    private Province province;
    private QuietSystem system;

    private static Instant at(LocalDateTime time) {
        return time.atZone(VietnamTime.ZONE).toInstant();
    }

    @BeforeEach
    void start() {
        LoggingSetup.logInto(Path.of("target/system-it.log"));
        mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mails.start();
        EmbeddedBroker broker = lifetime.closeLater(EmbeddedBroker.start(folder.resolve("broker"), 0));
        broker.createTopics(TopicLayout.allTopics());
        RunningIdentity identity = lifetime.closeLater(RunningIdentity.start(new PortLayout(0), null));
        String prefix = TestStores.freshDatabase() + "_";
        ConnectionSettings wiring = new ConnectionSettings(
                        broker.bootstrapServers(),
                        TestStores.mongoUri(""),
                        prefix,
                        Map.of(
                                "dondoc.deadlines.every", "50ms",
                                "notification.digest.every", "50ms",
                                "notification.mail.sending.poll", "20ms",
                                "DONDOC_SMTP_HOST", "127.0.0.1",
                                "DONDOC_SMTP_PORT",
                                        String.valueOf(mails.getSmtp().getPort())),
                        clock)
                .trusting(identity);
        RunningServices services = lifetime.closeLater(RunningServices.start(wiring, new PortLayout(0)));
        province = new Province(services.endpoints(identity.address()));
        province.loadDirectory();
        EventLog log = EventLog.fromTheBeginning(broker.bootstrapServers());
        system = lifetime.closeLater(new QuietSystem(TestStores.mongoUri(""), prefix, log));
    }

    @AfterEach
    void stop() {
        lifetime.end();
        mails.stop();
    }

    @Test
    void theWeekOnThePageIsWhatThreeOfficialsGet() throws IOException {
        WeekScript script = new WeekScript(province);
        ReceivedNotices received = new ReceivedNotices(province, mails);

        for (LocalDateTime now : moments(script)) {
            clock.setInstant(at(now));
            if (isWorked(now.toLocalDate()) && !now.toLocalDate().isBefore(FIRST)) {
                system.awaitDigestsOf(now.toLocalDate().toString());
            }
            script.play(now);
            system.await(at(now));
            received.look(now);
        }

        String page = received.page(FIRST);
        Files.writeString(Path.of("target/a-week-of-notices.md"), page, StandardCharsets.UTF_8);
        assertThat(page)
                .as("docs/a-week-of-notices.md is what the test wrote to standalone/target")
                .isEqualTo(Files.readString(PAGE, StandardCharsets.UTF_8));
    }

    private static boolean isWorked(LocalDate day) {
        return day.getDayOfWeek().getValue() < 6 && !DAYS_OFF.contains(day);
    }

    /** When something happens, or may: what is told waits up to a minute for more of the same. */
    private static List<LocalDateTime> moments(WeekScript script) {
        Stream<LocalDateTime> played = script.times().flatMap(time -> Stream.of(time, time.plusMinutes(1)));
        Stream<LocalDateTime> ofEachDay = FIRST.datesUntil(LAST.plusDays(1))
                .flatMap(day -> (isWorked(day) ? WORKED : OFF).stream().map(time -> day.atTime(LocalTime.parse(time))));
        return Stream.of(Stream.of(BEGIN.atTime(8, 0)), played, ofEachDay)
                .flatMap(times -> times)
                .distinct()
                .sorted()
                .toList();
    }
}
