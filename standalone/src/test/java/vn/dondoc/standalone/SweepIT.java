package vn.dondoc.standalone;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.standalone.services.DondocService.REPORTING;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeten.extra.MutableClock;
import tools.jackson.databind.JsonNode;
import vn.dondoc.platform.embedded.kafka.EmbeddedBroker;
import vn.dondoc.platform.testing.ForkedJvm;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;
import vn.dondoc.standalone.TaskServiceProcess.FileClock;
import vn.dondoc.standalone.services.ConnectionSettings;
import vn.dondoc.standalone.services.PortLayout;
import vn.dondoc.standalone.services.RunningIdentity;
import vn.dondoc.standalone.services.RunningServices;
import vn.dondoc.standalone.services.TopicLayout;

/**
 * The whole system with a second instance of task-service, while thousands of tasks fall due in the same minute: it is
 * killed in the middle of its sweep, and started again.
 */
class SweepIT {
    private static final int AGENCIES = 181;
    private static final int ITEMS_AT_FOUR = 16;
    private static final int ITEMS_AT_FIVE = 1;
    private static final int ITEMS_AT_SIX = 4;

    private static final LocalDateTime MORNING = LocalDateTime.parse("2025-12-24T08:00");
    private static final LocalDateTime FOUR = MORNING.withHour(16);
    private static final LocalDateTime FIVE = MORNING.withHour(17);
    private static final LocalDateTime SIX = MORNING.withHour(18);

    private static final List<String> ASSIGNED_AND_MISSED =
            List.of("1 vn.dondoc.task.assigned.v1", "2 vn.dondoc.task.deadline-missed.v1");

    private final MutableClock clock = MutableClock.of(vietnam(MORNING), ZoneOffset.UTC);
    private final ShutdownSequence lifetime = new ShutdownSequence();

    @TempDir
    Path folder;

    private FileClock clockOfSecond;
    private ConnectionSettings wiring;
    private ForkedJvm second;
    private Province province;
    private EventLog log;

    /** With a broker of its own: on the shared one another test sends everything again. */
    @BeforeEach
    void start() {
        LoggingSetup.logInto(Path.of("target/system-it.log"));
        EmbeddedBroker broker = lifetime.closeLater(EmbeddedBroker.start(folder.resolve("broker"), 0));
        broker.createTopics(TopicLayout.allTopics());
        log = EventLog.fromTheBeginning(broker.bootstrapServers());
        RunningIdentity identity = lifetime.closeLater(RunningIdentity.start(new PortLayout(0), null));
        wiring = new ConnectionSettings(
                        broker.bootstrapServers(),
                        TestStores.mongoUri(""),
                        TestStores.freshDatabase() + "_",
                        Map.of("dondoc.deadlines.every", "50ms"),
                        clock)
                .trusting(identity);
        clockOfSecond = FileClock.at(folder.resolve("clock-of-second"), clock.instant());
        second = lifetime.closeLater(TaskServiceProcess.startDoomed(wiring, clockOfSecond));
        RunningServices services = lifetime.closeLater(RunningServices.start(wiring, new PortLayout(0)));
        province = new Province(services.endpoints(identity.address()));
        province.loadDirectory();
    }

    @AfterEach
    void stop() {
        lifetime.end();
    }

    @Test
    void everyMissIsOneEventThoughAnInstanceDiesInTheMiddle() {
        String atFour = province.issueTimedFlash(ITEMS_AT_FOUR, FOUR);
        String atFive = province.issueTimedFlash(ITEMS_AT_FIVE, FIVE);
        String atSix = province.issueTimedFlash(ITEMS_AT_SIX, SIX);
        province.awaitTotal(atFour, "inTime", ITEMS_AT_FOUR * AGENCIES);
        province.awaitTotal(atFive, "inTime", ITEMS_AT_FIVE * AGENCIES);
        province.awaitTotal(atSix, "inTime", ITEMS_AT_SIX * AGENCIES);

        killTheSecondInTheMiddleOf(atFour);
        second = lifetime.closeLater(TaskServiceProcess.start(wiring, clockOfSecond));
        province.awaitTotal(atFour, "overdue", ITEMS_AT_FOUR * AGENCIES);

        second.awaitLine(TaskServiceProcess.READY);
        // only the restarted instance's clock shows five, so it alone records these misses: it has gone on behind those
        // of four
        clockOfSecond.set(vietnam(FIVE));
        province.awaitTotal(atFive, "overdue", ITEMS_AT_FIVE * AGENCIES);
        clockOfSecond.set(vietnam(SIX));
        clock.setInstant(vietnam(SIX));
        province.awaitTotal(atSix, "overdue", ITEMS_AT_SIX * AGENCIES);

        log.awaitHandled();
        requireMissedOnce(atFour, ITEMS_AT_FOUR);
        requireMissedOnce(atFive, ITEMS_AT_FIVE);
        requireMissedOnce(atSix, ITEMS_AT_SIX);
        requireInInboxes(atFour);
        assertThat(log.deadLetters()).isZero();
    }

    private void killTheSecondInTheMiddleOf(String directive) {
        log.awaitHandled();
        second.awaitLine(TaskServiceProcess.READY);
        // its clock is moved first: otherwise the other instance could finish before this one reaches the middle
        clockOfSecond.set(vietnam(FOUR));
        second.awaitLine(TaskServiceProcess.IN_THE_MIDDLE);
        long told = Waiting.until("the first misses", () -> missesOf(directive), misses -> misses > 0);
        clock.setInstant(vietnam(FOUR));
        second.killForcibly();

        assertThat(told).isLessThan(ITEMS_AT_FOUR * AGENCIES);
    }

    private long missesOf(String directive) {
        return log.toldOf(directive).values().stream()
                .filter(told -> told.size() > 1)
                .count();
    }

    private void requireMissedOnce(String directive, int items) {
        assertThat(log.toldOf(directive).values().stream().collect(groupingBy(told -> told, counting())))
                .isEqualTo(Map.of(ASSIGNED_AND_MISSED, (long) items * AGENCIES));
        requireReported(directive, items);
        assertThat(province.noticesOf(directive)
                        .path("byKind")
                        .path("DEADLINE_MISSED")
                        .asInt())
                .as("one notice to each lead and one to who assigned it")
                .isEqualTo(AGENCIES + 1);
    }

    private void requireReported(String directive, int items) {
        assertThat(overdueAndTotal(province.totalOf(directive))).containsOnly(items * AGENCIES);
        assertThat(province.reportOf(directive).path("items").values())
                .hasSize(AGENCIES)
                .allSatisfy(line -> assertThat(overdueAndTotal(line)).containsOnly(items));
        assertThat(province.clerk()
                        .get(REPORTING, "/api/v1/reports/directives/" + directive + "/items")
                        .path("items")
                        .values())
                .hasSize(items)
                .allSatisfy(line -> assertThat(overdueAndTotal(line)).containsOnly(AGENCIES));
        assertThat(province.rowsOf(directive, "&category=OVERDUE")).hasSize(items * AGENCIES);
    }

    private static List<Integer> overdueAndTotal(JsonNode line) {
        return List.of(line.path("overdue").asInt(), line.path("total").asInt());
    }

    /** Each lead is told once of all that it missed, and who assigned it of all there is. */
    private void requireInInboxes(String directive) {
        Map<String, List<String>> tasksByLead = province.tasksOf(directive).stream()
                .collect(groupingBy(
                        task -> task.path("leadAgencyId").asString(),
                        mapping(task -> task.path("id").asString(), toList())));
        assertThat(tasksByLead).hasSize(AGENCIES);
        tasksByLead.forEach((lead, tasks) -> requireInInbox(lead + ".head", directive, tasks));
        requireInInbox(
                "H56.head",
                directive,
                tasksByLead.values().stream().flatMap(List::stream).toList());
    }

    private void requireInInbox(String official, String directive, List<String> tasks) {
        assertThat(province.inboxOf(official, directive, "DEADLINE_MISSED"))
                .as("what %s was told", official)
                .singleElement()
                .satisfies(notice -> assertThat(
                                notice.path("taskIds").values().stream().map(JsonNode::asString))
                        .containsExactlyInAnyOrderElementsOf(tasks));
    }

    private static Instant vietnam(LocalDateTime time) {
        return time.toInstant(ZoneOffset.ofHours(7));
    }
}
