package vn.dondoc.task.explanation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.DeadlineKind;
import vn.dondoc.contracts.task.DueDateCause;
import vn.dondoc.contracts.task.Extension;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.calendar.Calendars;
import vn.dondoc.task.calendar.WorkingCalendar.DayOff;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.deadline.DueDate;
import vn.dondoc.task.deadline.DueDateChange;
import vn.dondoc.task.deadline.DueDateReason;
import vn.dondoc.task.deadline.TaskDeadline;
import vn.dondoc.task.explanation.DeadlineExplanation;
import vn.dondoc.task.explanation.DeadlineExplanation.DayCount;
import vn.dondoc.task.explanation.DeadlineExplanation.Outlook;
import vn.dondoc.task.explanation.DeadlineFindings;
import vn.dondoc.task.reminder.ReminderKind;
import vn.dondoc.task.reminder.ScheduledReminder;
import vn.dondoc.task.rendering.CallerTexts;
import vn.dondoc.task.tasks.TaskState;

/**
 * A deadline, explained. Instants carry the offset of Asia/Ho_Chi_Minh, so that they read as on the wall clock.
 *
 * @param originalCounting how the original due date was counted, when it moved since
 * @param waitsFor what has to become known before there is a due date
 * @param missedFrom the instant from which the due date in force is missed
 * @param missed whether that was told
 * @param firstMissedOn the due date that was first missed; stays, whatever is granted later
 * @param silentFrom the instant from which silence is urged
 * @param openRequest for more time, still to be answered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeadlineExplanationView(
        String taskId,
        TaskStatus state,
        DeadlineKind kind,
        String rule,
        @Nullable CountingView counting,
        @Nullable CountingView originalCounting,
        @Nullable String waitsFor,
        List<String> notes,
        @Nullable LocalDate dueOn,
        @Nullable LocalTime dueTime,
        @Nullable OffsetDateTime missedFrom,
        boolean missed,
        @Nullable LocalDate originalDueOn,
        @Nullable LocalDate firstMissedOn,
        @Nullable NextView next,
        Period reportingPeriod,
        @Nullable OffsetDateTime silentFrom,
        @Nullable LocalDate suspendedSince,
        @Nullable Extension openRequest,
        List<ChangeView> changes) {

    /** A day that was not counted, and why, in the caller's language. */
    record DayOffView(LocalDate day, String name) {
        private static List<DayOffView> all(List<DayOff> days, CallerTexts texts) {
            return days.stream()
                    .map(off -> new DayOffView(off.day(), texts.of(off.name())))
                    .toList();
        }
    }

    /** A count, with the names of the days off in the caller's language. */
    record CountingView(
            LocalDate base,
            int workingDays,
            LocalDate day,
            List<DayOffView> skipped,
            long calendarVersion,
            List<Integer> tentativeYears) {
        static @Nullable CountingView of(@Nullable DayCount counting, CallerTexts texts) {
            return counting == null
                    ? null
                    : new CountingView(
                            counting.base(),
                            counting.workingDays(),
                            counting.day(),
                            DayOffView.all(counting.skipped(), texts),
                            counting.calendarVersion(),
                            counting.tentativeYears());
        }
    }

    /** The next reminder, and when. */
    record NextView(ReminderKind kind, String sentence, OffsetDateTime at) {
        static @Nullable NextView of(@Nullable ScheduledReminder next, CallerTexts texts) {
            return next == null
                    ? null
                    : new NextView(next.kind(), texts.of(DeadlineFindings.of(next)), local(next.at()));
        }
    }

    /**
     * A due date that moved or became known.
     *
     * @param description why, in the caller's language
     * @param reason what somebody wrote about it; none where nobody did
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangeView(
            OffsetDateTime at,
            String officialId,
            String agencyId,
            OfficialRole role,
            @Nullable String onBehalfOf,
            DueDateCause cause,
            String description,
            @Nullable String reason,
            @Nullable LocalDate before,
            @Nullable LocalDate after,
            @Nullable LocalTime timeBefore,
            @Nullable LocalTime timeAfter) {
        static ChangeView of(DueDateChange change, CallerTexts texts) {
            DueDateReason why = change.reason();
            return new ChangeView(
                    local(change.at()),
                    change.actor().officialId(),
                    change.actor().agencyId(),
                    change.actor().role(),
                    change.actor().onBehalfOf(),
                    why.cause(),
                    texts.of(why.explanation()),
                    why.stated(),
                    change.dateBefore(),
                    change.dateAfter(),
                    timeOf(change.before()),
                    timeOf(change.after()));
        }
    }

    private static @Nullable LocalTime timeOf(@Nullable DueDate due) {
        return due == null ? null : due.time();
    }

    static DeadlineExplanationView of(TaskState task, Calendars calendars, CallerTexts texts) {
        TaskDeadline deadline = task.deadline();
        DeadlineExplanation explained = DeadlineExplanation.of(task, calendars);
        Outlook outlook = explained.outlook();
        return new DeadlineExplanationView(
                task.id().value(),
                task.status(),
                deadline.rule().rule().kind(),
                texts.of(explained.rule()),
                CountingView.of(explained.countings().current(), texts),
                CountingView.of(explained.countings().original(), texts),
                texts.ofNullable(explained.waitsFor()),
                explained.notes().stream().map(texts::of).toList(),
                deadline.dueOn(),
                deadline.dueTime(),
                localOrNone(outlook.missedFrom()),
                deadline.reminders().missed(),
                deadline.history().originalDate(),
                deadline.reminders().firstMissedOn(),
                NextView.of(outlook.next(), texts),
                deadline.reportingPeriod(),
                localOrNone(outlook.silentFrom()),
                task.suspendedSince(),
                task.collaboration().extensions().open().orElse(null),
                deadline.history().changes().stream()
                        .map(change -> ChangeView.of(change, texts))
                        .toList());
    }

    private static OffsetDateTime local(Instant instant) {
        return instant.atZone(VietnamTime.ZONE).toOffsetDateTime();
    }

    private static @Nullable OffsetDateTime localOrNone(@Nullable Instant instant) {
        return instant == null ? null : local(instant);
    }
}
