package vn.dondoc.task.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.task.DueDateCause;
import vn.dondoc.platform.messaging.Moment;
import vn.dondoc.task.calendar.CalendarVersion;

/** A task's deadline: how its due date becomes known and moves, and what its ladder tells. */
public final class TaskClock {
    private final Task task;
    private final Timekeeping time;

    TaskClock(Task task, Timekeeping time) {
        this.task = task;
        this.time = time;
    }

    /** Lets the clock stand. */
    public void suspend(Reason reason, Moment moment) {
        task.authority().requireAssigner(moment.actor());
        if (!task.status().isClockRunning()) {
            throw new TaskRejected.IllegalStep(task.id(), task.status());
        }
        tellMiss(moment);
        task.suspension = new Suspension(OfficialTime.dayOf(moment.time()), task.status());
        task.step(TaskStatus.SUSPENDED, moment, step -> new TaskEvent.Suspended(step, reason));
    }

    /** The working days that the clock stood are added to a due date that was not missed before. */
    public void resume(Moment moment) {
        task.authority().requireAssigner(moment.actor());
        Suspension ended = task.suspension;
        if (ended == null) {
            throw new TaskRejected.IllegalStep(task.id(), task.status());
        }
        LocalDate today = OfficialTime.dayOf(moment.time());
        int days =
                time.calendar().between(ended.since(), today, task.assignment().leadAgencyId());
        task.suspension = null;
        task.hear(moment);
        task.step(ended.before(), moment, step -> new TaskEvent.Resumed(step, days));
        suspendedFor(days, ended.since(), moment);
    }

    void acknowledged(Moment moment) {
        move(
                task.schedule.reckonedAtAcknowledgement(reckoner(moment.time())),
                DueDateCause.ACKNOWLEDGEMENT,
                "Tính từ ngày tiếp nhận %1$s / Counted from the acknowledgement on %1$s"
                        .formatted(task.schedule.acknowledgedOn()),
                moment);
    }

    /** The date of the document it refers to became known, or was corrected. @return whether that changed anything */
    public boolean resolveReference(LocalDate dueOn, String reason, Moment moment) {
        boolean waits = task.schedule.deadline() instanceof Deadline.AsSetBy
                && !task.schedule.missed()
                && !task.status().isFinal()
                && task.schedule.isAsReferred();
        if (!waits || dueOn.equals(task.schedule.dueOn())) {
            return false;
        }
        tellMiss(moment);
        if (!task.schedule.missed()) {
            move(task.schedule.dueOn(dueOn, reckoner(moment.time())), DueDateCause.REFERENCE, reason, moment);
        }
        return true;
    }

    void extended(LocalDate dueOn, String reason, Moment moment) {
        move(task.schedule.dueOn(dueOn, reckoner(moment.time())), DueDateCause.EXTENSION, reason, moment);
    }

    private void suspendedFor(int workingDays, LocalDate since, Moment moment) {
        Schedule to = task.schedule.suspendedFor(workingDays, reckoner(moment.time()));
        move(
                to,
                DueDateCause.SUSPENSION,
                "Tạm hoãn từ %1$s, cộng %2$d ngày làm việc / Suspended since %1$s: %2$d working days are added"
                        .formatted(since, to.workingDaysMoreThan(task.schedule)),
                moment);
    }

    /** By the calendar in force. What was missed stays as it was. @return whether the due date moved */
    public boolean reckonAnew(String reason, Moment moment) {
        if (!task.snapshot().hangsOnCalendar()) {
            return false;
        }
        int version = task.schedule.version();
        tellMiss(moment);
        move(
                task.schedule.reckonedAnew(reckoner(moment.time())),
                DueDateCause.CALENDAR,
                reason,
                ladder().asService(moment));
        return task.schedule.version() != version;
    }

    /** The clock runs again after a result was handed in: the calendar may have changed meanwhile, and the lead. */
    void sentBack(Moment moment) {
        String reason =
                "Lịch làm việc phiên bản %1$d, khi kết quả bị trả lại / Working calendar version %1$d, as the result is returned"
                        .formatted(time.calendar().version());
        move(
                task.schedule.reckonedAnew(reckoner(moment.time())),
                DueDateCause.CALENDAR,
                reason,
                ladder().asService(moment));
    }

    /** Days off of the new lead count, those of the one before do not. */
    void transferred(Moment moment) {
        // a result that was handed in stops the clock; it is reckoned anew if it is sent back
        if (task.status() != TaskStatus.REPORTED) {
            move(
                    task.schedule.reckonedAnew(reckoner(moment.time())),
                    DueDateCause.TRANSFER,
                    "Tính lại theo ngày nghỉ của cơ quan chủ trì mới %1$s / Counted with the days off of the new lead %1$s"
                            .formatted(task.assignment().leadAgencyId()),
                    moment);
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
    void amended(Terms terms, Reason reason, Moment moment) {
        Schedule given = task.schedule.givenAs(terms.deadline(), time.reportingPeriod(terms));
        if (isAskedAsBefore(terms.deadline())) {
            task.schedule = given;
            return;
        }
        Schedule reckoned = reckoned(given, terms, moment);
        if (reckoned.isDueAs(task.schedule)) {
            task.schedule = given.countedAs(reckoned.counted());
            return;
        }
        task.requests(time).lapse("Văn bản được sửa đổi: " + reason.text(), moment);
        move(reckoned, DueDateCause.AMENDMENT, reason.text(), moment);
    }

    private boolean isAskedAsBefore(Deadline deadline) {
        Deadline before = task.schedule.deadline();
        int number = task.assignment().occurrence();
        return deadline.equals(before)
                || (deadline instanceof Deadline.Recurring series
                        && before instanceof Deadline.Recurring was
                        && series.occurrence(number).equals(was.occurrence(number)));
    }

    private Schedule reckoned(Schedule given, Terms terms, Moment moment) {
        Reckoner reckoner = reckoner(moment.time());
        Schedule reckoned = given.deadline() instanceof Deadline.Recurring series
                ? series.occurrence(task.assignment().occurrence())
                        .map(dueOn -> given.dueOn(dueOn, reckoner))
                        .orElse(given)
                : given.reckoned(terms.issuedOn(), reckoner);
        return reckoned.version() == given.version() ? given.undated() : reckoned;
    }

    /** The next task of the series, if its time has come; it is this task's to make, once. */
    public Optional<Task> makeNextOccurrence(Moment moment) {
        Instant now = moment.time();
        if (task.snapshot()
                .nextOccurrenceFrom()
                .filter(from -> !now.isBefore(from))
                .isEmpty()) {
            return Optional.empty();
        }
        task.nextMade = true;
        return next(
                task.assignment(),
                task.schedule.deadline(),
                task.schedule.reportingPeriod(),
                ladder().asService(moment));
    }

    /** No occurrence is made after this one; what it is itself stays. @return whether there would have been one */
    public boolean endSeries() {
        boolean ends = task.snapshot().nextOccurrenceFrom().isPresent();
        task.nextMade |= ends;
        return ends;
    }

    /** The next occurrence, made at once as it reads by now, after one that is completed and stays as it was. */
    public Optional<Task> passOn(Asked asked, Moment moment) {
        Terms terms = asked.terms();
        return endSeries()
                ? next(asked.whatFor(task.snapshot()), terms.deadline(), time.reportingPeriod(terms), moment)
                : Optional.empty();
    }

    /** Its series goes on with another lead: the next occurrence is made at once, this one is completed and stays as it was. */
    public Optional<Task> passOn(String leadAgencyId, Moment moment) {
        task.authority().requireAssignerOrAboveTheLead(moment.actor());
        Assignment what = task.assignment().ledBy(leadAgencyId);
        return endSeries()
                ? next(what, task.schedule.deadline(), task.schedule.reportingPeriod(), moment)
                : Optional.empty();
    }

    private Optional<Task> next(Assignment what, Deadline deadline, Period reportingPeriod, Moment moment) {
        if (!(deadline instanceof Deadline.Recurring rule)) {
            return Optional.empty();
        }
        Assignment next = what.occurrence(what.occurrence() + 1);
        String series = task.snapshot().rootId().value();
        return rule.occurrence(next.occurrence()).map(dueOn -> {
            Reckoner reckoner = new Reckoner(time, next.leadAgencyId(), moment.time());
            Schedule its = Schedule.of(rule, reportingPeriod).dueOn(dueOn, reckoner);
            return Task.assigned(TaskId.occurrence(series, dueOn), next, its, series, moment);
        });
    }

    private void move(Schedule to, DueDateCause cause, String reason, Moment moment) {
        Schedule before = task.schedule;
        if (to.isDueAs(before)) {
            task.schedule = to;
            return;
        }
        var change = new DueDateChange(
                moment.time(),
                moment.actor(),
                cause,
                reason,
                before.dueOn(),
                to.dueOn(),
                before.counted(),
                before.counted() == null ? null : before.calendarVersion(),
                before.dueTime(),
                to.dueTime());
        task.schedule = to.changed(change);
        task.record(task.status(), moment, step -> new TaskEvent.DueDateChanged(step, change));
    }

    /** Tells all that is due by now, once. */
    public void tell(Moment moment) {
        if (!task.status().isClockRunning()) {
            return;
        }
        if (ladder().isDueAt(moment.time())) {
            catchUp(moment);
        }
        ladder().tell(moment);
    }

    /** A miss that no sweep saw yet is told before the clock stops or the date moves. */
    void tellMiss(Moment moment) {
        if (ladder().isMissUnseen(moment.time())) {
            catchUp(moment);
            ladder().tellMiss(moment);
        }
    }

    /**
     * Lets the due date follow what the calendar became before the date was missed: no sweep may have come by since, and who
     * had more time has it all the same. Each version is taken as of the moment it was brought in; a miss before that stays.
     */
    private void catchUp(Moment moment) {
        List<CalendarVersion> since =
                task.schedule.hangsOnCalendar() ? time.revisions().after(task.schedule.calendarVersion()) : List.of();
        for (CalendarVersion next : since) {
            Instant at = next.revision().at();
            if (task.schedule.isPastAt(at)) {
                return;
            }
            var then = new Reckoner(time.by(next.calendar()), task.assignment().leadAgencyId(), moment.time());
            String reason = "Lịch làm việc phiên bản %1$d: %2$s / Working calendar version %1$d"
                    .formatted(next.revision().version(), next.revision().reason());
            move(task.schedule.reckonedAnew(then, at), DueDateCause.CALENDAR, reason, ladder().asService(moment));
        }
    }

    private TaskLadder ladder() {
        return new TaskLadder(task, time);
    }

    private Reckoner reckoner(Instant now) {
        return new Reckoner(time, task.assignment().leadAgencyId(), now);
    }
}
