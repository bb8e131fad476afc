package vn.dondoc.task.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;
import vn.dondoc.task.RunningService;
import vn.dondoc.task.WireEvents;
import vn.dondoc.task.clock.SkewedMachines;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.Tasks;

/** Two instances on one store at midnight; the machine of one is minutes ahead. */
class ClockAheadIT {
    private static final MutableClock STORE = Given.clock();
    private static RunningService right;
    private static RunningService ahead;

    private final String directive = "d" + UUID.randomUUID();
    private final Tasks tasks = ahead.bean(Tasks.class);

    @BeforeAll
    static void start() {
        String database = TestStores.freshDatabase();
        right = RunningService.startQuiet(database, SkewedMachines.showing(STORE, STORE));
        ahead = RunningService.startQuiet(
                database, SkewedMachines.showing(() -> STORE.instant().plus(Duration.ofMinutes(5)), STORE));
    }

    @AfterAll
    static void stop() {
        right.close();
        ahead.close();
    }

    @Test
    void aMissIsReportedOnceAndNotBeforeTheStoresClockIsThere() {
        assign(3);
        STORE.setInstant(Given.MISSED_FROM.minusMillis(1));
        ahead.bean(DeadlineSweep.class).run();
        decline(0);
        assertThat(IntStream.range(0, 3))
                .allSatisfy(i -> assertThat(isMissed(i)).isFalse());

        STORE.setInstant(Given.MISSED_FROM);
        decline(1);
        ahead.bean(DeadlineSweep.class).run();
        right.bean(DeadlineSweep.class).run();

        Waiting.until("all events", () -> WireEvents.heardOf(directive, "declined"), declined -> declined.size() == 2);
        Waiting.until("the misses", () -> WireEvents.heardOf(directive, "deadline-missed"), it -> it.size() >= 2);
        assertThat(WireEvents.heardOf(directive, "deadline-missed"))
                .extracting(WireEvents.Heard::taskId)
                .containsExactlyInAnyOrder(id(1).value(), id(2).value());
        assertThat(isMissed(0)).isFalse();
    }

    private void assign(int count) {
        tasks.addAll(
                IntStream.range(0, count)
                        .mapToObj(i -> Given.assigned(Given.assignment(directive, "1", "H56." + i)))
                        .toList(),
                Given.assigner(Given.IN_TIME));
    }

    private TaskId id(int i) {
        return TaskId.of(directive, "1", "H56." + i);
    }

    /** A step of the lead that first tells a miss no sweep has seen, by the instance that is ahead. */
    private void decline(int i) {
        var lead = ahead.as("H56." + i, OfficialRole.HEAD);
        long version = tasks.find(id(i)).orElseThrow().version();
        String reason = "{\"reason\":\"Không đúng chức năng\"}";
        assertThat(lead.post("/api/v1/tasks/" + id(i) + "/decline", version, reason)
                        .statusCode())
                .isEqualTo(200);
    }

    private boolean isMissed(int i) {
        return tasks.find(id(i))
                .orElseThrow()
                .task()
                .state()
                .deadline()
                .reminders()
                .missed();
    }
}
