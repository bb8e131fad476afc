package vn.dondoc.task.tasks.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.springframework.data.mongodb.core.query.Criteria;
import vn.dondoc.task.core.Timeliness;
import vn.dondoc.task.deadline.TaskDeadline;
import vn.dondoc.task.reminder.ReminderKind;
import vn.dondoc.task.reminder.ScheduledReminder;
import vn.dondoc.task.tasks.TaskState;

/**
 * {@link Timeliness} as a question to the store: the only place besides it that knows how it is derived. What time does not
 * change about a task is one indexed key, in which each timeliness is one range at any moment: of a running clock, the
 * instant from which it is due soon, between what is overdue for good and what is in time for good. Only what no sweep saw
 * yet has to be told apart by the instant of the miss.
 */
final class TimelinessKey {
    private static final String MISSED = "0";
    private static final String SOON = "1";
    private static final String HANDED_IN = "in-time";
    private static final String LATE = "late";
    private static final String UNDATED = "none";
    private static final String ON_TIME = "on-time";
    private static final String PUT_ASIDE = "put-aside";

    private TimelinessKey() {}

    static String of(TaskState task) {
        return switch (task.status()) {
            case ASSIGNED, ACKNOWLEDGED, IN_PROGRESS -> ofOpen(task.deadline(), soonFrom(task.deadline()));
            case REPORTED -> ofOpen(task.deadline(), HANDED_IN);
            case COMPLETED -> task.isSubmittedLate() ? LATE : ON_TIME;
            case DECLINED, SUSPENDED, CANCELLED -> PUT_ASIDE;
        };
    }

    private static String ofOpen(TaskDeadline deadline, String dated) {
        if (deadline.reminders().missed()) {
            return MISSED;
        }
        return deadline.dueOn() == null ? UNDATED : dated;
    }

    private static String soonFrom(TaskDeadline deadline) {
        ScheduledReminder next = deadline.reminders().next();
        return next != null && next.kind() == ReminderKind.DUE_SOON ? text(next.at()) : SOON;
    }

    /** Of one width, so that texts are ordered as instants are. */
    private static String text(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    static Criteria anyOf(Collection<Timeliness> wanted, Instant now) {
        List<Criteria> any = wanted.stream().map(it -> is(it, now)).toList();
        return any.size() == 1 ? any.getFirst() : new Criteria().orOperator(any);
    }

    private static Criteria is(Timeliness wanted, Instant now) {
        Criteria key = where(SearchKeys.TIMELINESS);
        return switch (wanted) {
            case OVERDUE ->
                key.gte(MISSED)
                        .lte(text(now))
                        .orOperator(
                                where(SearchKeys.TIMELINESS).is(MISSED),
                                where(SweepKeys.MISSED_FROM).lte(now));
            case DUE_SOON ->
                key.gte(SOON).lte(text(now)).and(SweepKeys.MISSED_FROM).gt(now);
            case IN_TIME -> key.gt(text(now)).lte(HANDED_IN);
            case NO_DEADLINE -> key.is(UNDATED);
            case COMPLETED_ON_TIME -> key.is(ON_TIME);
            case COMPLETED_LATE -> key.is(LATE);
        };
    }
}
