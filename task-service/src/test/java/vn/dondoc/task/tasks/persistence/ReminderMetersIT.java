package vn.dondoc.task.tasks.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.platform.messaging.outbox.StaleDocument;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.RunningService;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.Task;
import vn.dondoc.task.tasks.Tasks;
import vn.dondoc.task.tasks.VersionedTask;

/** What deadlines told is counted where it is stored, whoever had it told. */
class ReminderMetersIT {
    private static final Instant TWO_HOURS_LATE = Given.MISSED_FROM.plus(Duration.ofHours(2));

    private RunningService service;
    private Tasks tasks;
    private TaskId id;

    @BeforeEach
    void start() {
        service = RunningService.startQuiet(
                TestStores.freshDatabase(), MutableClock.of(TWO_HOURS_LATE, VietnamTime.ZONE));
        tasks = service.bean(Tasks.class);
        Task task = Given.assigned(Given.assignment("d" + UUID.randomUUID(), "1", Given.LEAD));
        tasks.addAll(List.of(task), Given.assigner(Given.IN_TIME));
        id = task.id();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private double count(String meter) {
        return service.bean(MeterRegistry.class).get(meter).counter().count();
    }

    @Test
    void aMissByAStepAndTheRemindersLeftOutForItAreCountedOnce() {
        var lead = service.as(Given.LEAD, OfficialRole.HEAD);
        String reason = "{\"reason\":\"Không đúng chức năng\"}";

        for (int repeat = 0; repeat < 2; repeat++) {
            assertThat(lead.post("/api/v1/tasks/" + id + "/decline", 1, reason, "Idempotency-Key", "once")
                            .statusCode())
                    .isEqualTo(200);
        }

        assertThat(count(ReminderMeters.MISSED)).isEqualTo(1);
        assertThat(count(ReminderMeters.TOLD)).isEqualTo(1);
        assertThat(count(ReminderMeters.LATE)).isEqualTo(1);
        // due soon, due today
        assertThat(count(ReminderMeters.SKIPPED)).isEqualTo(2);
        var lateness =
                service.bean(MeterRegistry.class).get(ReminderMeters.LATENESS).timer();
        assertThat(lateness.count()).isEqualTo(1);
        assertThat(lateness.max(TimeUnit.HOURS)).isEqualTo(2);
    }

    @Test
    void aStaleWriteCountsNothing() {
        VersionedTask stale = missed();
        VersionedTask staleAmongMany = missed();
        tasks.saveAll(List.of(missed()), Given.lead(TWO_HOURS_LATE));

        assertThatThrownBy(() -> tasks.save(stale, Given.lead(TWO_HOURS_LATE))).isInstanceOf(StaleDocument.class);
        assertThat(tasks.saveAll(List.of(staleAmongMany), Given.lead(TWO_HOURS_LATE)))
                .containsExactly(id);

        assertThat(count(ReminderMeters.MISSED)).isEqualTo(1);
        assertThat(count(ReminderMeters.SKIPPED)).isEqualTo(2);
    }

    private VersionedTask missed() {
        VersionedTask stored = tasks.find(id).orElseThrow();
        stored.task().decline(new Reason("Không đúng chức năng"), Given.POLICY, Given.lead(TWO_HOURS_LATE));
        return stored;
    }

    @Test
    void aNoticeOfSilenceIsMetered() {
        VersionedTask stored = tasks.find(id).orElseThrow();
        Instant silent = stored.task().state().nextDueAt().orElseThrow().plus(Duration.ofDays(90));
        stored.task().sendDueReminders(Given.POLICY, Given.assigner(silent));

        tasks.save(stored, Given.assigner(silent));

        // the miss, the last escalation, the silence
        assertThat(count(ReminderMeters.TOLD)).isEqualTo(3);
    }
}
