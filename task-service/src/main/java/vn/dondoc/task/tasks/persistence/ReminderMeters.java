package vn.dondoc.task.tasks.persistence;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.task.deadline.DeadlineFact;
import vn.dondoc.task.reminder.ReminderKind;
import vn.dondoc.task.reminder.ScheduledReminder;
import vn.dondoc.task.tasks.TaskEvent;

/** Counts reminders, misses and escalations for operators, when they are stored: those of sweeps and those of officials' commands. */
@Component
final class ReminderMeters {
    /** Counter: deadlines found missed and told. */
    static final String MISSED = "dondoc.deadlines.missed";

    /** Counter: all that was told: reminders, misses, escalations, silence. */
    static final String TOLD = "dondoc.deadlines.told";

    /** Counter: reminders left out because a later one was due as well, such as after a downtime. */
    static final String SKIPPED = "dondoc.deadlines.skipped";

    /** Counter: what was told later than it should have been. */
    static final String LATE = "dondoc.deadlines.late";

    /** Timer: from the instant a reminder, miss or escalation was to be told to the instant this was stored. */
    static final String LATENESS = "dondoc.deadlines.lateness";

    private final Clock clock;
    private final Counter missed;
    private final Counter told;
    private final Counter skipped;
    private final Counter late;
    private final Timer lateness;

    ReminderMeters(MeterRegistry registry, Clock clock) {
        this.clock = clock;
        missed = registry.counter(MISSED);
        told = registry.counter(TOLD);
        skipped = registry.counter(SKIPPED);
        late = registry.counter(LATE);
        lateness = registry.timer(LATENESS);
    }

    void stored(List<TaskEvent> events) {
        events.forEach(this::stored);
    }

    private void stored(TaskEvent event) {
        switch (event) {
            case TaskEvent.Reminded(var _, var reached) -> count(reached);
            case TaskEvent.SilenceNoticed _ -> told.increment();
            case TaskEvent _ -> {}
        }
    }

    private void count(DeadlineFact.ReminderReached reached) {
        ScheduledReminder reminder = reached.reminder();
        told.increment();
        skipped.increment(reached.skipped());
        lateness.record(Duration.between(reminder.at(), clock.instant()));
        if (reminder.kind() == ReminderKind.MISSED) {
            missed.increment();
        }
        if (reached.late()) {
            late.increment();
        }
    }
}
