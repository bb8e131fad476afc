package vn.dondoc.task.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.task.DueDateCause;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.calendar.Calendars;
import vn.dondoc.task.calendar.WorkingCalendar;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.TaskDeadline;
import vn.dondoc.task.tasks.HistoryEntry;
import vn.dondoc.task.tasks.TaskEvent;
import vn.dondoc.task.tasks.TaskState;
import vn.dondoc.task.tasks.VersionedTask;

/**
 * What a test knows of one task by itself: every event of it in order, and how far the reminders of its due date have come. The
 * reminders are calculated once more here, from the due date and the calendar, and never read from the task.
 */
final class TaskLedger {
    private static final List<String> PLACES = List.of(
            "DUE_SOON-0", "DUE_TODAY-0", "MISSED-0", "ESCALATED-1", "ESCALATED-2", "ESCALATED-3", "ESCALATED-4");
    private static final int MISSED = PLACES.indexOf("MISSED-0");
    private static final LocalTime HOUR = LocalTime.of(7, 0);
    private static final List<Integer> DAYS_LATE = List.of(1, 3, 7, 14);

    private final Calendars calendars;
    private final List<TaskEvent> events = new ArrayList<>();
    private @Nullable LocalDate firstMiss;
    private int percent;
    private @Nullable LocalDate submittedOn;
    private final PartsLedger parts;
    private int version;
    private int passed = -1;
    private String latest = "";
    // by what the reminder after a missed date was calculated, when it was looked at last
    private long afterMissBy;
    private String afterMissFor = "";

    TaskLedger(Calendars calendars) {
        this.calendars = calendars;
        this.parts = new PartsLedger(calendars);
    }

    /** One reminder, and when. */
    private record Place(int number, Instant at) {}

    /** Follows what happened since, which must be of these kinds in this order; what was there before must still be there. */
    void follow(List<TaskEvent> stored, String kinds) {
        assertThat(stored).hasSizeGreaterThanOrEqualTo(events.size());
        assertThat(stored.subList(0, events.size())).isEqualTo(events);
        List<TaskEvent> since = stored.subList(events.size(), stored.size());
        latest = since.stream().map(event -> kind(event) + " ").collect(Collectors.joining());
        assertThat(latest).matches(kinds);
        since.forEach(this::follow);
    }

    /** The kinds of what was followed last. */
    String latest() {
        return latest;
    }

    private static String kind(TaskEvent event) {
        if (event instanceof TaskEvent.Reminded(var _, var reached)) {
            return reached.reminder().number() == 0
                            && PLACES.indexOf(reached.reminder().kind() + "-0") == MISSED
                    ? "DEADLINE_MISSED"
                    : reached.reminder().kind().name();
        }
        if (event instanceof TaskEvent.PartReminded(var _, var sent, var _)) {
            return "COORDINATION_" + sent.reminder().kind();
        }
        return event.getClass()
                .getSimpleName()
                .replaceAll("([a-z])([A-Z])", "$1_$2")
                .toUpperCase(Locale.ROOT);
    }

    private void follow(TaskEvent event) {
        parts.clock(event.step());
        switch (event) {
            case TaskEvent.Assigned(var step) -> {
                given(step);
                known(step);
            }
            case TaskEvent.DueDateChanged(var step, var change) -> {
                assertThat(step.task().deadline().history().revision())
                        .isEqualTo(change.after() == null ? version : version + 1);
                given(step);
                if (change.cause() == DueDateCause.REFERENCE
                        && step.task().status().isClockRunning()) {
                    known(step);
                }
            }
            case TaskEvent.Reminded reminded -> told(reminded);
            case TaskEvent.StatusUpdated(var _, var progress) -> percent = progress.percent();
            case TaskEvent.ResultReported(var step, var _) ->
                submittedOn = VietnamTime.dayOf(step.context().time());
            case TaskEvent.ResultWithdrawn _ -> submittedOn = null;
            case TaskEvent.CoordinationUpdated updated -> parts.follow(updated);
            case TaskEvent.PartReminded reminded -> parts.told(reminded);
            case TaskEvent _ -> {}
        }
        events.add(event);
    }

    /** A reminder whose instant had come by then is left out: who gives the date says it. */
    private void given(TaskEvent.Step step) {
        TaskDeadline deadline = step.task().deadline();
        version = deadline.history().revision();
        Instant now = step.context().time();
        passed = reminders(
                        step.task(),
                        deadline.calendarVersion(),
                        step.task().assignment().leadAgencyId())
                .stream()
                .filter(place -> place.number() < MISSED && !place.at().isAfter(now))
                .mapToInt(Place::number)
                .max()
                .orElse(-1);
    }

    /** Of a date that had passed before anybody could know it nothing is told that lies in the past, nor a miss. */
    private void known(TaskEvent.Step step) {
        TaskState task = step.task();
        Instant now = step.context().time();
        List<Place> reminders = reminders(
                task, task.deadline().calendarVersion(), task.assignment().leadAgencyId());
        if (reminders.stream().anyMatch(it -> it.number() == MISSED && !it.at().isAfter(now))) {
            passed = (int) reminders.stream()
                            .filter(it -> it.number() >= MISSED && !it.at().isAfter(now))
                            .count()
                    - 1
                    + MISSED;
            afterMissBy = task.deadline().calendarVersion();
            afterMissFor = task.assignment().leadAgencyId();
        }
    }

    /** A sweep comes by: where a reminder after the miss is due, the calendar in force says when it is, and what comes next. */
    void look(TaskState task, Instant now) {
        if (nextReminderAt(task).filter(at -> !at.isAfter(now)).isPresent()) {
            reckonedBy(task);
        }
    }

    private void reckonedBy(TaskState task) {
        afterMissBy = calendars.current().version();
        afterMissFor = task.assignment().leadAgencyId();
    }

    private void told(TaskEvent.Reminded told) {
        TaskState task = told.step().task();
        Instant now = told.step().context().time();
        int number = PLACES.indexOf(told.reached().reminder().kind() + "-"
                + told.reached().reminder().number());
        String fact = "%s v%d %s".formatted(task.id(), version, PLACES.get(number));
        assertThat(task.deadline().history().revision()).as(fact).isEqualTo(version);
        assertThat(number).as("%s once and in order", fact).isGreaterThan(passed);
        reckonedBy(task);
        List<Place> reminders = reminders(task, afterMissBy, afterMissFor);
        Place its = reminders.stream()
                .filter(it -> it.number() == number)
                .findFirst()
                .orElseThrow();
        assertThat(told.reached().reminder().at()).as(fact).isEqualTo(its.at()).isBeforeOrEqualTo(now);
        if (number == MISSED) {
            assertIsNoFalseMiss(task, its.at());
            firstMiss = firstMiss == null ? told.reached().dueOn() : firstMiss;
        } else {
            assertThat(number < MISSED || passed >= MISSED)
                    .as("%s after the miss", fact)
                    .isTrue();
            assertThat(reminders)
                    .as("%s is not overtaken", fact)
                    .noneMatch(it -> it.number() > number && !it.at().isAfter(now));
        }
        passed = number;
    }

    /** No version of the calendar that was brought in before the miss was left out of account. */
    private void assertIsNoFalseMiss(TaskState task, Instant missed) {
        long by = task.deadline().calendarVersion();
        assertThat(calendars.revisions(calendars.current().version() + 1, 100))
                .noneMatch(revision -> revision.version() > by && revision.at().isBefore(missed));
    }

    /** All reminders of the date in force, by that version of the calendar, for that agency. */
    private List<Place> reminders(TaskState task, long calendarVersion, String agency) {
        LocalDate dueOn = task.deadline().dueOn();
        if (dueOn == null) {
            return List.of();
        }
        WorkingCalendar calendar = calendars.find(calendarVersion).orElseThrow().calendar();
        LocalTime hour = task.deadline().dueTime();
        Instant missed = hour == null ? at(dueOn.plusDays(1), LocalTime.MIDNIGHT) : at(dueOn, hour);
        Stream<Place> reminders =
                Stream.of(new Place(0, at(calendar.minus(dueOn, 3, agency), HOUR)), new Place(1, at(dueOn, HOUR)));
        Stream<Place> escalations = IntStream.range(0, DAYS_LATE.size())
                .mapToObj(i -> new Place(
                        MISSED + 1 + i,
                        at(calendar.plus(dueOn, DAYS_LATE.get(i), agency).day(), HOUR)));
        return Stream.of(
                        reminders.filter(it -> it.at().isBefore(missed)),
                        Stream.of(new Place(MISSED, missed)),
                        escalations)
                .flatMap(it -> it)
                .toList();
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(VietnamTime.ZONE).toInstant();
    }

    /** The task as it is stored is as this ledger says. */
    void check(VersionedTask stored) {
        TaskState task = stored.task().state();
        TaskDeadline deadline = task.deadline();
        List<HistoryEntry> history = stored.task().latestHistory();
        assertThat(history)
                .extracting(line -> line.type().name())
                .containsExactlyElementsOf(events.stream().map(TaskLedger::kind).toList());
        assertThat(history)
                .extracting(HistoryEntry::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, events.size()).boxed().toList());
        assertThat(deadline.reminders().missed()).isEqualTo(deadline.dueOn() != null && passed >= MISSED);
        assertThat(deadline.reminders().firstMissedOn()).isEqualTo(firstMiss);
        assertThat(task.percent()).isEqualTo(task.status() == TaskStatus.COMPLETED ? 100 : percent);
        assertThat(task.lifecycle().submittedOn()).isEqualTo(submittedOn);
        parts.check(task);
        assertThat(task.nextDueAt()).as("%s", task).isEqualTo(nextDueAt(task));
    }

    Optional<Instant> nextDueAt(TaskState task) {
        return Stream.of(nextReminderAt(task), parts.nextReminderAt(task), silence(task), nextOccurrence(task))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    private Optional<Instant> nextReminderAt(TaskState task) {
        if (!task.status().isClockRunning()) {
            return Optional.empty();
        }
        boolean missed = task.deadline().reminders().missed();
        long by = missed ? afterMissBy : task.deadline().calendarVersion();
        String agency = missed ? afterMissFor : task.assignment().leadAgencyId();
        return reminders(task, by, agency).stream()
                .filter(place -> place.number() > passed)
                .findFirst()
                .map(Place::at);
    }

    private static Optional<Instant> silence(TaskState task) {
        LocalDate since = task.lifecycle().silenceNotifiedOn() == null
                ? task.lifecycle().lastActivityOn()
                : task.lifecycle().silenceNotifiedOn();
        return task.status().isClockRunning()
                ? Optional.of(at(since.plus(task.deadline().reportingPeriod()).plusDays(1), LocalTime.MIDNIGHT))
                : Optional.empty();
    }

    private static Optional<Instant> nextOccurrence(TaskState task) {
        boolean makesNone = task.series().nextOccurrenceCreated() || task.status() == TaskStatus.SUSPENDED;
        if (makesNone || !(task.deadline().rule() instanceof Deadline.Recurring(var first, var every, var until))) {
            return Optional.empty();
        }
        int number = task.assignment().occurrence();
        boolean ended =
                until != null && first.plus(every.multipliedBy(number + 1)).isAfter(until);
        return ended
                ? Optional.empty()
                : Optional.of(at(first.plus(every.multipliedBy(number)).plusDays(1), LocalTime.MIDNIGHT));
    }
}
