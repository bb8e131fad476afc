package vn.dondoc.task.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.task.DueDateCause;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.calendar.CalendarVersion;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskRejected;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.DeadlinePolicy;
import vn.dondoc.task.deadline.DeadlineTerms;
import vn.dondoc.task.deadline.DueDateCalculator;
import vn.dondoc.task.deadline.DueDateChange;
import vn.dondoc.task.deadline.Suspension;
import vn.dondoc.task.deadline.TaskDeadline;

/** A task's deadline: how its due date becomes known and moves, and what its ladder tells. */
public final class TaskClock {
    private final Task task;
    private final DeadlinePolicy time;

    TaskClock(Task task, DeadlinePolicy time) {
        this.task = task;
        this.time = time;
    }

    /** Lets the clock stand. */
    public void suspend(Reason reason, CommandContext context) {
        task.permissions().requireAssigner(context.actor());
        if (!task.status().isClockRunning()) {
            throw new TaskRejected.IllegalTransition(task.id(), task.status());
        }
        tellMiss(context);
        task.suspension = new Suspension(VietnamTime.dayOf(context.time()), task.status());
        task.transition(TaskStatus.SUSPENDED, context, step -> new TaskEvent.Suspended(step, reason));
    }

    /** The working days that the clock stood are added to a due date that was not missed before. */
    public void resume(CommandContext context) {
        task.permissions().requireAssigner(context.actor());
        Suspension ended = task.suspension;
        if (ended == null || task.status() != TaskStatus.SUSPENDED) {
            throw new TaskRejected.IllegalTransition(task.id(), task.status());
        }
        LocalDate today = VietnamTime.dayOf(context.time());
        int days =
                time.calendar().between(ended.since(), today, task.assignment().leadAgencyId());
        task.recordActivity(context);
        task.transition(ended.before(), context, step -> new TaskEvent.Resumed(step, days));
        stoodFor(
                days,
                "Tạm hoãn từ %1$s, cộng %2$d ngày làm việc / Suspended since %1$s: %2$d working days are added",
                ended,
                context);
        task.series(time).passOverPeriods(today);
    }

    /** A lead that declined was answered: a date that passed while it waited for that is nobody's fault. */
    void answered(@Nullable Suspension waited, CommandContext context) {
        if (waited != null && task.schedule.isPastAt(context.time())) {
            LocalDate today = VietnamTime.dayOf(context.time());
            int days = time.calendar()
                    .between(waited.since(), today, task.assignment().leadAgencyId());
            stoodFor(
                    days,
                    "Chờ trả lời việc từ chối từ %1$s, cộng %2$d ngày làm việc / Declined on %1$s and not answered: %2$d working days are added",
                    waited,
                    context);
        }
    }

    void acknowledged(CommandContext context) {
        move(
                task.schedule.reckonedAtAcknowledgement(reckoner(context.time())),
                DueDateCause.ACKNOWLEDGEMENT,
                "Tính từ ngày tiếp nhận %1$s / Counted from the acknowledgement on %1$s"
                        .formatted(task.schedule.acknowledgedOn()),
                context);
    }

    /** The date of the document it refers to became known, or was corrected. @return whether that changed anything */
    public boolean resolveReference(LocalDate dueOn, String reason, CommandContext context) {
        boolean waits = task.schedule.rule() instanceof Deadline.ByReference
                && !task.schedule.missed()
                && !task.status().isFinal()
                && task.schedule.isAsReferred();
        if (!waits || dueOn.equals(task.schedule.dueOn())) {
            return false;
        }
        tellMiss(context);
        if (!task.schedule.missed()) {
            move(task.schedule.dueOn(dueOn, reckoner(context.time())), DueDateCause.REFERENCE, reason, context);
        }
        return true;
    }

    void extended(LocalDate dueOn, String reason, CommandContext context) {
        move(task.schedule.dueOn(dueOn, reckoner(context.time())), DueDateCause.EXTENSION, reason, context);
    }

    /** @param why takes the day since when it stood, and the working days that are added */
    private void stoodFor(int workingDays, String why, Suspension stood, CommandContext context) {
        TaskDeadline to = task.schedule.suspendedFor(workingDays, reckoner(context.time()));
        String reason = why.formatted(stood.since(), to.workingDaysMoreThan(task.schedule));
        move(to, DueDateCause.SUSPENSION, reason, context);
    }

    /** By the calendar in force. What was missed stays as it was. @return whether the due date moved */
    public boolean reckonAnew(String reason, CommandContext context) {
        if (!task.state().dependsOnCalendar()) {
            return false;
        }
        int version = task.schedule.version();
        tellMiss(context);
        follow(reason, context);
        return task.schedule.version() != version;
    }

    /** The clock runs again after a result was handed in: the calendar may have changed meanwhile, and the lead. */
    void sentBack(CommandContext context) {
        follow(
                "Lịch làm việc phiên bản %1$d, khi kết quả bị trả lại / Working calendar version %1$d, as the result is returned"
                        .formatted(time.calendar().version()),
                context);
    }

    /** First version by version, so that it does not matter when it is looked at; then what no version says. */
    private void follow(String reason, CommandContext context) {
        catchUp(context);
        TaskDeadline anew = task.schedule.reckonedAnew(reckoner(context.time()));
        move(anew, DueDateCause.CALENDAR, reason, ladder().asService(context));
    }

    /** Days off of the new lead count, those of the one before do not; and it has everything still to do. */
    void transferred(CommandContext context) {
        if (task.status() == TaskStatus.SUSPENDED && task.suspension != null) {
            task.suspension = new Suspension(task.suspension.since(), TaskStatus.ASSIGNED);
        }
        // a result that was handed in stops the clock; it is reckoned anew if it is sent back
        if (task.status() != TaskStatus.REPORTED) {
            move(
                    task.schedule.reckonedAnew(reckoner(context.time())),
                    DueDateCause.TRANSFER,
                    "Tính lại theo ngày nghỉ của cơ quan chủ trì mới %1$s / Counted with the days off of the new lead %1$s"
                            .formatted(task.assignment().leadAgencyId()),
                    context);
        }
    }

    /** The due date that {@link #reckonAnew} would lead to. */
    public @Nullable LocalDate reckonedDueOn(Instant now) {
        return ladder().isMissUnseen(now)
                ? task.schedule.dueOn()
                : task.schedule.reckonedAnew(reckoner(now)).dueOn();
    }

    /**
     * Another deadline. A due date that is asked for as before stays, with all that was granted since; one that another rule
     * leads to as well stays with all that was told of it, for nobody has to do anything by another day.
     */
    void amended(DeadlineTerms terms, Optional<LocalDate> period, Reason reason, CommandContext context) {
        TaskDeadline given = given(terms);
        if (isAskedAsBefore(given, period, task.assignment().occurrence(), context)) {
            task.schedule = given;
            return;
        }
        TaskDeadline reckoned = reckoned(given, terms, task.assignment().occurrence(), context);
        if (reckoned.isDueAs(task.schedule)) {
            task.schedule = given.countedAs(reckoned.counted());
            return;
        }
        task.requests(time).lapse("Văn bản được sửa đổi: " + reason.text(), context);
        move(reckoned, DueDateCause.AMENDMENT, reason.text(), context);
    }

    /** Nobody can keep a date that has passed, and a miss stays for good. */
    void requireAhead(DeadlineTerms terms, int occurrence, CommandContext context) {
        TaskDeadline given = given(terms);
        if (isAskedAsBefore(given, task.state().period(), occurrence, context)) {
            return;
        }
        TaskDeadline reckoned = reckoned(given, terms, occurrence, context);
        if (!reckoned.isDueAs(task.schedule) && reckoned.isPastAt(context.time())) {
            throw new TaskRejected.RuleViolation(
                    "deadline",
                    "hạn mới %1$s đã qua; hãy chọn ngày sau hôm nay / the new due date %1$s has passed; choose a later one"
                            .formatted(reckoned.dueOn()));
        }
    }

    private TaskDeadline given(DeadlineTerms terms) {
        return task.schedule.givenAs(terms.deadline(), time.reportingPeriod(terms));
    }

    /**
     * Whether the rule is the same, or leads an occurrence to the same date; one whose period is over keeps its date anyway.
     *
     * @param period the date of the occurrence by the rule before
     */
    private boolean isAskedAsBefore(
            TaskDeadline given, Optional<LocalDate> period, int occurrence, CommandContext context) {
        if (given.rule().equals(task.schedule.rule())) {
            return true;
        }
        LocalDate today = VietnamTime.dayOf(context.time());
        return given.rule() instanceof Deadline.Recurring series
                && period.filter(date -> date.isBefore(today) || date.equals(series.dateOf(occurrence)))
                        .isPresent();
    }

    private TaskDeadline reckoned(TaskDeadline given, DeadlineTerms terms, int occurrence, CommandContext context) {
        TaskDeadline reckoned = given.reckoned(terms.issuedOn(), occurrence, reckoner(context.time()));
        return reckoned.version() == given.version() ? given.undated() : reckoned;
    }

    private void move(TaskDeadline to, DueDateCause cause, String reason, CommandContext context) {
        TaskDeadline before = task.schedule;
        if (to.isDueAs(before)) {
            task.schedule = to;
            return;
        }
        var change = new DueDateChange(
                context.time(),
                context.actor(),
                cause,
                reason,
                before.dueOn(),
                to.dueOn(),
                before.counted(),
                before.counted() == null ? null : before.calendarVersion(),
                before.dueTime(),
                to.dueTime());
        task.schedule = to.changed(change);
        task.record(task.status(), context, step -> new TaskEvent.DueDateChanged(step, change));
    }

    /** Tells all that is due by now, once. */
    public void tell(CommandContext context) {
        if (!task.status().isClockRunning()) {
            return;
        }
        if (ladder().isDueAt(context.time())) {
            catchUp(context);
        }
        ladder().tell(context);
    }

    /** A miss that no sweep saw yet is told before the clock stops or the date moves. */
    void tellMiss(CommandContext context) {
        if (ladder().isMissUnseen(context.time())) {
            catchUp(context);
            ladder().tellMiss(context);
        }
    }

    /**
     * Lets the due date follow what the calendar became before the date was missed: no sweep may have come by since, and who
     * had more time has it all the same. Each version is taken as of the moment it was brought in; a miss before that stays.
     */
    private void catchUp(CommandContext context) {
        List<CalendarVersion> since =
                task.schedule.dependsOnCalendar() ? time.revisions().after(task.schedule.calendarVersion()) : List.of();
        for (CalendarVersion next : since) {
            Instant at = next.revision().at();
            if (task.schedule.isPastAt(at)) {
                return;
            }
            var then = new DueDateCalculator(
                    time.by(next.calendar()), task.assignment().leadAgencyId(), context.time());
            String reason = "Lịch làm việc phiên bản %1$d: %2$s / Working calendar version %1$d"
                    .formatted(next.revision().version(), next.revision().reason());
            move(task.schedule.reckonedAnew(then, at), DueDateCause.CALENDAR, reason, ladder().asService(context));
        }
    }

    private TaskLadder ladder() {
        return new TaskLadder(task, time);
    }

    private DueDateCalculator reckoner(Instant now) {
        return new DueDateCalculator(time, task.assignment().leadAgencyId(), now);
    }
}
