package vn.dondoc.task.explanation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.calendar.CalendarVersion;
import vn.dondoc.task.calendar.Calendars;
import vn.dondoc.task.calendar.WorkingCalendar;
import vn.dondoc.task.calendar.WorkingCalendar.Count;
import vn.dondoc.task.calendar.WorkingCalendar.DayOff;
import vn.dondoc.task.deadline.DueDate;
import vn.dondoc.task.deadline.DueDateChange;
import vn.dondoc.task.deadline.TaskDeadline;
import vn.dondoc.task.deadline.WorkingDayCount;
import vn.dondoc.task.reminder.ReminderKind;
import vn.dondoc.task.reminder.ScheduledReminder;
import vn.dondoc.task.tasks.TaskState;

/**
 * Why a task is due when it is, for officials to read and to check by hand. What happened to the date since is in the
 * schedule's changes.
 *
 * @param rule how the deadline was given, as a sentence
 * @param counting how the due date in force was counted; none for a date given outright, by another document or by an extension
 * @param originalCounting how the original due date was counted, when it moved since
 * @param waitsFor what has to become known before there is a due date, as a sentence
 * @param notes what else one must know about the date, as sentences
 * @param missedFrom the instant from which the due date in force is missed
 * @param next what the ladder tells next; none while the clock stands
 * @param silentFrom the instant from which silence is urged; none while the clock stands
 */
public record DeadlineExplanation(
        String rule,
        @Nullable Counting counting,
        @Nullable Counting originalCounting,
        @Nullable String waitsFor,
        List<String> notes,
        @Nullable Instant missedFrom,
        @Nullable Upcoming next,
        @Nullable Instant silentFrom) {

    /**
     * How a due date was counted: so many working days after the base, which is not counted itself.
     *
     * @param day where the count ends
     * @param skipped every day off on the way, with its name
     * @param calendarVersion by which it is counted: the one in force, while the date follows it, else the one it was reckoned by
     * @param tentativeYears those counted through that have no official calendar yet
     */
    public record Counting(
            LocalDate base,
            int workingDays,
            LocalDate day,
            List<DayOff> skipped,
            long calendarVersion,
            List<Integer> tentativeYears) {

        static Counting of(WorkingDayCount counted, String agencyId, WorkingCalendar calendar) {
            Count count = calendar.plus(counted.base(), counted.workingDays(), agencyId);
            List<Integer> tentative = IntStream.rangeClosed(
                            counted.base().plusDays(1).getYear(), count.day().getYear())
                    .filter(calendar::isTentative)
                    .boxed()
                    .toList();
            return new Counting(
                    counted.base(), counted.workingDays(), count.day(), count.skipped(), calendar.version(), tentative);
        }
    }

    /** What the ladder tells, as a sentence, and when. */
    public record Upcoming(ReminderKind kind, String sentence, Instant at) {}

    public static DeadlineExplanation of(TaskState task, Calendars calendars) {
        TaskDeadline deadline = task.deadline();
        String agency = task.assignment().leadAgencyId();
        WorkingCalendar calendar =
                task.dependsOnCalendar() ? calendars.current() : version(deadline.calendarVersion(), calendars);
        Optional<Counting> counting = Optional.ofNullable(deadline.dueDate())
                .map(DueDate::count)
                .map(it -> Counting.of(it, agency, calendar));
        Optional<Counting> original = originalDueDate(deadline)
                .filter(due -> due.count() != null)
                .map(due -> Counting.of(
                        Objects.requireNonNull(due.count()), agency, version(due.calendarVersion(), calendars)));
        return new DeadlineExplanation(
                DeadlineTexts.rule(deadline.rule(), deadline.reportingPeriod()),
                counting.orElse(null),
                original.orElse(null),
                waitsFor(task),
                Stream.concat(dateNotes(task, counting, calendar), clockNote(task).stream())
                        .toList(),
                deadline.missedFrom().orElse(null),
                next(task),
                task.silentFrom().orElse(null));
    }

    private static WorkingCalendar version(long version, Calendars calendars) {
        return calendars.find(version).map(CalendarVersion::calendar).orElseGet(calendars::current);
    }

    /** As it was when it first moved. */
    private static Optional<DueDate> originalDueDate(TaskDeadline deadline) {
        return deadline.history().changes().stream()
                .map(DueDateChange::before)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static @Nullable String waitsFor(TaskState task) {
        boolean waits = task.deadline().dueOn() == null && !task.status().isFinal();
        return waits ? DeadlineTexts.waitsFor(task.deadline().rule()).orElse(null) : null;
    }

    private static Stream<String> dateNotes(TaskState task, Optional<Counting> counting, WorkingCalendar calendar) {
        LocalDate dueOn = task.deadline().dueOn();
        if (dueOn == null) {
            return Stream.empty();
        }
        return Stream.of(
                        calendar.whyOff(dueOn, task.assignment().leadAgencyId())
                                .map(name -> DeadlineTexts.dayOff(dueOn, name)),
                        counting.filter(it -> !it.day().equals(dueOn))
                                .map(it -> DeadlineTexts.otherwise(dueOn, it.day(), it.calendarVersion())),
                        counting.map(Counting::tentativeYears)
                                .filter(years -> !years.isEmpty())
                                .map(DeadlineTexts::tentative))
                .flatMap(Optional::stream);
    }

    private static Optional<String> clockNote(TaskState task) {
        return switch (task.status()) {
            case SUSPENDED -> Optional.ofNullable(task.suspendedSince()).map(DeadlineTexts::suspended);
            case REPORTED, COMPLETED ->
                Optional.ofNullable(task.lifecycle().submittedOn()).map(DeadlineTexts::handedIn);
            case ASSIGNED, ACKNOWLEDGED, IN_PROGRESS, DECLINED, CANCELLED -> Optional.empty();
        };
    }

    private static @Nullable Upcoming next(TaskState task) {
        ScheduledReminder reminder = task.deadline().reminders().next();
        return reminder == null || !task.status().isClockRunning()
                ? null
                : new Upcoming(reminder.kind(), DeadlineTexts.rung(reminder), reminder.at());
    }
}
