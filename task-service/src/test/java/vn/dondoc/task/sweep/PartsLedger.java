package vn.dondoc.task.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.dondoc.contracts.task.CoordinatorPart;
import vn.dondoc.contracts.task.PartState;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.calendar.Calendars;
import vn.dondoc.task.reminder.ReminderKind;
import vn.dondoc.task.tasks.TaskEvent;
import vn.dondoc.task.tasks.TaskState;

/**
 * What a test knows by itself of the dates of one task's parts: that each is due soon is told once, when it was given in time
 * for that, and that it was missed once; of a part that is done or released nothing. No open part is due after the lead.
 */
final class PartsLedger {
    private final Calendars calendars;
    private final Map<Integer, Expected> open = new TreeMap<>();
    private final Map<Integer, LocalDate> dates = new TreeMap<>();
    private final List<Stop> stops = new ArrayList<>();
    private Instant stoppedOn = Instant.MIN;

    PartsLedger(Calendars calendars) {
        this.calendars = calendars;
    }

    /** From the beginning of the day on which the clock stopped until it ran again. */
    private record Stop(Instant from, Instant to) {
        boolean covers(Instant at) {
            return at.isAfter(from) && !at.isAfter(to);
        }
    }

    /** What is still to be told of a part. */
    private record Expected(Instant soon, boolean soonIsOver, Instant miss) {
        Instant next() {
            return soonIsOver ? miss : soon;
        }
    }

    /** The clock of a task. */
    void clock(TaskEvent.Step step) {
        Instant now = step.context().time();
        boolean runs = step.task().status().isClockRunning();
        boolean ran = step.before() == null || step.before().isClockRunning();
        if (ran && !runs) {
            stoppedOn = at(VietnamTime.dayOf(now), LocalTime.MIDNIGHT);
        } else if (!ran && runs) {
            Stop stop = new Stop(stoppedOn, now);
            stops.add(stop);
            open.values().removeIf(it -> stop.covers(it.miss()));
            open.replaceAll((_, it) -> stop.covers(it.soon()) ? new Expected(it.soon(), true, it.miss()) : it);
        }
    }

    void follow(TaskEvent.CoordinationUpdated updated) {
        CoordinatorPart part = updated.part();
        if (part.state() != PartState.ASKED && part.state() != PartState.IN_PROGRESS) {
            open.remove(part.number());
        } else if (!part.dueOn().equals(dates.put(part.number(), part.dueOn()))) {
            Expected given = given(part, updated.step());
            open.remove(part.number());
            // nobody misses a date that had passed when it was given
            if (given.miss().isAfter(updated.step().context().time())) {
                open.put(part.number(), given);
            }
        }
    }

    void check(TaskState task) {
        LocalDate latest = task.deadline().dueOn();
        assertThat(task.parts())
                .filteredOn(part -> part.state() == PartState.ASKED || part.state() == PartState.IN_PROGRESS)
                .allMatch(part -> latest == null || !part.dueOn().isAfter(latest));
    }

    private Expected given(CoordinatorPart part, TaskEvent.Step step) {
        LocalDate dueOn = part.dueOn();
        String lead = step.task().assignment().leadAgencyId();
        Instant soon = at(calendars.current().minus(dueOn, 3, lead), LocalTime.of(7, 0));
        return new Expected(soon, !soon.isAfter(step.context().time()), at(dueOn.plusDays(1), LocalTime.MIDNIGHT));
    }

    void told(TaskEvent.PartReminded told) {
        int number = told.reminder().part().number();
        Instant now = told.step().context().time();
        assertThat(open).as("told once, and of open parts only").containsKey(number);
        Expected expected = open.get(number);
        boolean missed = told.reminder().reminder().kind() == ReminderKind.MISSED;
        assertThat(missed).isEqualTo(!expected.miss().isAfter(now));
        assertThat(told.reminder().reminder().at())
                .isEqualTo(missed ? expected.miss() : expected.next())
                .isBeforeOrEqualTo(now);
        assertThat(stops).noneMatch(it -> it.covers(told.reminder().reminder().at()));
        if (missed) {
            open.remove(number);
        } else {
            assertThat(expected.soonIsOver()).isFalse();
            open.put(number, new Expected(expected.soon(), true, expected.miss()));
        }
    }

    Optional<Instant> nextReminderAt(TaskState task) {
        Stream<Expected> expected = task.status().isClockRunning() ? open.values().stream() : Stream.empty();
        return expected.map(Expected::next).min(Instant::compareTo);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(VietnamTime.ZONE).toInstant();
    }
}
