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
import vn.dondoc.task.core.Finding;
import vn.dondoc.task.deadline.DueDate;
import vn.dondoc.task.deadline.DueDateChange;
import vn.dondoc.task.deadline.TaskDeadline;
import vn.dondoc.task.deadline.WorkingDayCount;
import vn.dondoc.task.reminder.ScheduledReminder;
import vn.dondoc.task.tasks.TaskState;

/**
 * Why a task is due when it is, for officials to read and to check by hand. What happened to the date since is in the
 * schedule's changes.
 *
 * @param rule how the deadline was given
 * @param waitsFor what has to become known before there is a due date
 * @param notes what else one must know about the date
 */
public record DeadlineExplanation(
        Finding rule, DayCounts countings, @Nullable Finding waitsFor, List<Finding> notes, Outlook outlook) {

    /**
     * How due dates were counted.
     *
     * @param current of the one in force; none for a date given outright, by another document or by an extension
     * @param original of the original one, when it moved since
     */
    public record DayCounts(
            @Nullable DayCount current, @Nullable DayCount original) {}

    /**
     * What happens if nothing is done.
     *
     * @param missedFrom the instant from which the due date in force is missed
     * @param next the next reminder; none while the clock stands
     * @param silentFrom the instant from which silence is urged; none while the clock stands
     */
    public record Outlook(
            @Nullable Instant missedFrom,
            @Nullable ScheduledReminder next,
            @Nullable Instant silentFrom) {

        static Outlook of(TaskState task) {
            return new Outlook(
                    task.deadline().missedFrom().orElse(null),
                    task.status().isClockRunning() ? task.deadline().reminders().next() : null,
                    task.silentFrom().orElse(null));
        }
    }

    /**
     * How a due date was counted: so many working days after the base, which is not counted itself.
     *
     * @param day where the count ends
     * @param skipped every day off on the way, with its name
     * @param calendarVersion by which it is counted: the one in force, while the date follows it, else the one it was calculated by
     * @param tentativeYears those counted through that have no official calendar yet
     */
    public record DayCount(
            LocalDate base,
            int workingDays,
            LocalDate day,
            List<DayOff> skipped,
            long calendarVersion,
            List<Integer> tentativeYears) {

        static DayCount of(WorkingDayCount counted, String agencyId, WorkingCalendar calendar) {
            Count count = calendar.plus(counted.base(), counted.workingDays(), agencyId);
            List<Integer> tentative = IntStream.rangeClosed(
                            counted.base().plusDays(1).getYear(), count.day().getYear())
                    .filter(calendar::isTentative)
                    .boxed()
                    .toList();
            return new DayCount(
                    counted.base(), counted.workingDays(), count.day(), count.skipped(), calendar.version(), tentative);
        }
    }

    public static DeadlineExplanation of(TaskState task, Calendars calendars) {
        TaskDeadline deadline = task.deadline();
        String agency = task.assignment().leadAgencyId();
        WorkingCalendar calendar =
                task.dependsOnCalendar() ? calendars.current() : version(deadline.calendarVersion(), calendars);
        Optional<DayCount> counting = Optional.ofNullable(deadline.dueDate())
                .map(DueDate::count)
                .map(it -> DayCount.of(it, agency, calendar));
        Optional<DayCount> original = originalDueDate(deadline)
                .filter(due -> due.count() != null)
                .map(due -> DayCount.of(
                        Objects.requireNonNull(due.count()), agency, version(due.calendarVersion(), calendars)));
        return new DeadlineExplanation(
                DeadlineFindings.rule(deadline.rule(), deadline.reportingPeriod()),
                new DayCounts(counting.orElse(null), original.orElse(null)),
                waitsFor(task),
                Stream.concat(dateNotes(task, counting, calendar), clockNote(task).stream())
                        .toList(),
                Outlook.of(task));
    }

    private static WorkingCalendar version(long version, Calendars calendars) {
        return calendars.find(version).map(CalendarVersion::calendar).orElseGet(calendars::current);
    }

    /** The due date that the first change replaced. */
    private static Optional<DueDate> originalDueDate(TaskDeadline deadline) {
        return deadline.history().changes().stream()
                .map(DueDateChange::before)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static @Nullable Finding waitsFor(TaskState task) {
        boolean waits = task.deadline().dueOn() == null && !task.status().isFinal();
        return waits ? DeadlineFindings.waitsFor(task.deadline().rule()).orElse(null) : null;
    }

    private static Stream<Finding> dateNotes(TaskState task, Optional<DayCount> counting, WorkingCalendar calendar) {
        DueDate due = task.deadline().dueDate();
        if (due == null) {
            return Stream.empty();
        }
        LocalDate dueOn = due.date();
        return Stream.of(
                        Optional.of(DeadlineFindings.pastFromTheStart(due))
                                .filter(_ -> task.deadline().isOverdueFromTheStart()),
                        dayOffNote(due, task.assignment().leadAgencyId(), calendar),
                        counting.filter(it -> !it.day().equals(dueOn))
                                .map(it -> DeadlineFindings.otherwise(dueOn, it.day(), it.calendarVersion())),
                        counting.map(DayCount::tentativeYears)
                                .filter(years -> !years.isEmpty())
                                .map(DeadlineFindings::tentative))
                .flatMap(Optional::stream);
    }

    /** Of a given day that is off no more by a calendar that came too late to bring the date forward, that calendar. */
    private static Optional<Finding> dayOffNote(DueDate due, String agencyId, WorkingCalendar calendar) {
        LocalDate dayOff = due.dayOff();
        if (dayOff == null) {
            return calendar.whyOff(due.date(), agencyId).map(name -> DeadlineFindings.dayOff(due.date(), name));
        }
        return calendar.whyOff(dayOff, agencyId)
                .map(name -> DeadlineFindings.endsLater(dayOff, name, due.firstWorkingDay()))
                .or(() -> Optional.of(DeadlineFindings.otherwise(due.date(), dayOff, calendar.version()))
                        .filter(_ -> due.count() == null));
    }

    private static Optional<Finding> clockNote(TaskState task) {
        return switch (task.status()) {
            case SUSPENDED -> Optional.ofNullable(task.suspendedSince()).map(DeadlineFindings::suspended);
            case REPORTED, COMPLETED ->
                Optional.ofNullable(task.lifecycle().submittedOn()).map(DeadlineFindings::handedIn);
            case ASSIGNED, ACKNOWLEDGED, IN_PROGRESS, DECLINED, CANCELLED -> Optional.empty();
        };
    }
}
