package vn.dondoc.task.explanation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.DeadlineKind;
import vn.dondoc.contracts.task.DueDateCause;
import vn.dondoc.contracts.task.Extension;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.calendar.Calendars;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.deadline.DueDate;
import vn.dondoc.task.deadline.DueDateChange;
import vn.dondoc.task.deadline.TaskDeadline;
import vn.dondoc.task.explanation.DeadlineExplanation;
import vn.dondoc.task.explanation.DeadlineExplanation.Counting;
import vn.dondoc.task.reminder.ReminderKind;
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
        @Nullable Counting counting,
        @Nullable Counting originalCounting,
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

    /** What the ladder tells next, and when. */
    record NextView(ReminderKind kind, String sentence, OffsetDateTime at) {}

    /** A due date that moved or became known. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangeView(
            OffsetDateTime at,
            String officialId,
            String agencyId,
            OfficialRole role,
            @Nullable String onBehalfOf,
            DueDateCause cause,
            String reason,
            @Nullable LocalDate before,
            @Nullable LocalDate after,
            @Nullable LocalTime timeBefore,
            @Nullable LocalTime timeAfter) {
        static ChangeView of(DueDateChange change) {
            return new ChangeView(
                    local(change.at()),
                    change.actor().officialId(),
                    change.actor().agencyId(),
                    change.actor().role(),
                    change.actor().onBehalfOf(),
                    change.cause(),
                    change.reason(),
                    change.dateBefore(),
                    change.dateAfter(),
                    timeOf(change.before()),
                    timeOf(change.after()));
        }
    }

    private static @Nullable LocalTime timeOf(@Nullable DueDate due) {
        return due == null ? null : due.time();
    }

    static DeadlineExplanationView of(TaskState task, Calendars calendars) {
        TaskDeadline deadline = task.deadline();
        DeadlineExplanation explained = DeadlineExplanation.of(task, calendars);
        return new DeadlineExplanationView(
                task.id().value(),
                task.status(),
                deadline.rule().rule().kind(),
                explained.rule(),
                explained.counting(),
                explained.originalCounting(),
                explained.waitsFor(),
                explained.notes(),
                deadline.dueOn(),
                deadline.dueTime(),
                localOrNone(explained.missedFrom()),
                deadline.reminders().missed(),
                deadline.history().originalDate(),
                deadline.reminders().firstMissedOn(),
                next(explained),
                deadline.reportingPeriod(),
                localOrNone(explained.silentFrom()),
                task.suspendedSince(),
                task.collaboration().extensions().open().orElse(null),
                deadline.history().changes().stream().map(ChangeView::of).toList());
    }

    private static @Nullable NextView next(DeadlineExplanation explained) {
        return Optional.ofNullable(explained.next())
                .map(next -> new NextView(next.kind(), next.sentence(), local(next.at())))
                .orElse(null);
    }

    private static OffsetDateTime local(Instant instant) {
        return instant.atZone(VietnamTime.ZONE).toOffsetDateTime();
    }

    private static @Nullable OffsetDateTime localOrNone(@Nullable Instant instant) {
        return instant == null ? null : local(instant);
    }
}
