package vn.dondoc.task.coordination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.task.CoordinatorPart;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.deadline.DueDateCalculator;
import vn.dondoc.task.reminder.ReminderKind;
import vn.dondoc.task.reminder.ReminderSchedule;
import vn.dondoc.task.reminder.ScheduledReminder;

/**
 * The date of a part, and how far its reminders have come: that it is due soon, and that it was missed.
 *
 * @param number of the part
 * @param next the reminder that is sent next; none after the last
 */
public record PartDeadline(
        int number, LocalDate dueOn, @Nullable ScheduledReminder next) {

    /** Of a date that was just given: by the calendar of now, and without what lies in the past; of one that is past itself nothing. */
    static PartDeadline of(CoordinatorPart part, LocalDate dueOn, DueDateCalculator calculator) {
        String agencyId = Objects.requireNonNullElse(part.agencyId(), calculator.agencyId());
        var policy = calculator.policy();
        List<ScheduledReminder> reminders =
                ReminderSchedule.of(dueOn, null, agencyId, policy.calendar(), policy.reminders()).reminders().stream()
                        .filter(it -> it.kind() == ReminderKind.DUE_SOON || it.kind() == ReminderKind.MISSED)
                        .toList();
        ScheduledReminder first = new ReminderSchedule(reminders).firstAfter(calculator.now());
        boolean isPast = first != null && first.isDueAt(calculator.now());
        return new PartDeadline(part.number(), dueOn, isPast ? null : first);
    }

    boolean isOf(CoordinatorPart part) {
        return number == part.number() && dueOn.equals(part.dueOn());
    }

    /** What is due by now: the miss alone where both are. */
    @Nullable
    ScheduledReminder dueAt(Instant now) {
        if (next == null || !next.isDueAt(now)) {
            return null;
        }
        return miss().isDueAt(now) ? miss() : next;
    }

    /** A clock that stood since that day runs again: what would have been told meanwhile is told no more. */
    PartDeadline resumed(LocalDate since, Instant now) {
        if (next == null) {
            return this;
        }
        Instant stopped = VietnamTime.endOf(since.minusDays(1));
        if (isBetween(miss(), stopped, now)) {
            return after(miss());
        }
        return isBetween(next, stopped, now) ? after(next) : this;
    }

    private static boolean isBetween(ScheduledReminder reminder, Instant from, Instant to) {
        return reminder.isDueAt(to) && reminder.at().isAfter(from);
    }

    PartDeadline after(ScheduledReminder sent) {
        return new PartDeadline(number, dueOn, sent.kind() == ReminderKind.MISSED ? null : miss());
    }

    private ScheduledReminder miss() {
        return new ScheduledReminder(ReminderKind.MISSED, 0, 0, VietnamTime.missedFrom(dueOn, null));
    }
}
