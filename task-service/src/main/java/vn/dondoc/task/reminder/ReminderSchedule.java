package vn.dondoc.task.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.calendar.WorkingCalendar;

/** The reminders of one due date, in the order in which they are sent. */
public record ReminderSchedule(List<ScheduledReminder> reminders) {

    /** @param skipped how many reminders before it are left out because it is due as well */
    public record SentReminder(ScheduledReminder reminder, int skipped) {}

    /** What is sent at one moment, and how far the reminders have come by that. */
    public record DueReminders(List<SentReminder> sent, ReminderProgress after) {}

    public ReminderSchedule {
        reminders = List.copyOf(reminders);
    }

    /** A reminder that would come after the miss is left out. */
    public static ReminderSchedule of(
            LocalDate dueOn,
            @Nullable LocalTime dueTime,
            String agencyId,
            WorkingCalendar calendar,
            ReminderPolicy policy) {
        Instant missed = VietnamTime.missedFrom(dueOn, dueTime);
        var all = new ArrayList<ScheduledReminder>();
        LocalDate soon = calendar.minus(dueOn, policy.dueSoonDays(), agencyId);
        all.add(ScheduledReminder.of(ReminderKind.DUE_SOON, VietnamTime.at(soon, policy.hour())));
        all.add(ScheduledReminder.of(ReminderKind.DUE_TODAY, VietnamTime.at(dueOn, policy.hour())));
        all.removeIf(reminder -> !reminder.at().isBefore(missed));
        all.add(ScheduledReminder.of(ReminderKind.MISSED, missed));
        for (int i = 0; i < policy.escalateAfter().size(); i++) {
            int late = policy.escalateAfter().get(i);
            LocalDate day = calendar.plus(dueOn, late, agencyId).day();
            all.add(new ScheduledReminder(ReminderKind.ESCALATED, i + 1, late, VietnamTime.at(day, policy.hour())));
        }
        return new ReminderSchedule(all);
    }

    /** The first of a due date that was just given: what lies in the past is left out, but a miss never is. */
    public @Nullable ScheduledReminder firstAfter(Instant now) {
        return reminders.stream()
                .filter(reminder -> reminder.kind().compareTo(ReminderKind.MISSED) >= 0 || !reminder.isDueAt(now))
                .findFirst()
                .orElse(null);
    }

    /** The first of a due date that had passed before it was given: the next escalation that lies ahead. */
    public @Nullable ScheduledReminder firstAhead(Instant now) {
        return reminders.stream()
                .filter(reminder -> reminder.kind() == ReminderKind.ESCALATED && !reminder.isDueAt(now))
                .findFirst()
                .orElse(null);
    }

    /** The reminder at the same place, or the next that there is, at the instant it has in this schedule. */
    public @Nullable ScheduledReminder sameOrNext(ScheduledReminder reminder) {
        return reminders.stream()
                .filter(it -> it.isSameOrLaterThan(reminder))
                .findFirst()
                .orElse(null);
    }

    /**
     * Of the reminders that are due the last is sent, and a miss always.
     *
     * @param agencyId which leads, and whose miss it is
     */
    public DueReminders reachedBy(ReminderProgress progress, LocalDate dueOn, String agencyId, Instant now) {
        ScheduledReminder next = progress.next();
        if (next == null || !next.isDueAt(now)) {
            return new DueReminders(List.of(), progress);
        }
        List<ScheduledReminder> ahead =
                reminders.stream().filter(it -> it.isSameOrLaterThan(next)).toList();
        List<ScheduledReminder> due =
                ahead.stream().takeWhile(it -> it.isDueAt(now)).toList();
        ReminderProgress after = progress.withNext(due.size() < ahead.size() ? ahead.get(due.size()) : null);
        boolean missed = due.stream().anyMatch(it -> it.kind() == ReminderKind.MISSED);
        return new DueReminders(sent(due), missed ? after.missedOn(dueOn, agencyId) : after);
    }

    private static List<SentReminder> sent(List<ScheduledReminder> due) {
        var sent = new ArrayList<SentReminder>();
        int skipped = 0;
        for (ScheduledReminder reminder : due) {
            if (reminder.kind() == ReminderKind.MISSED || reminder.equals(due.getLast())) {
                sent.add(new SentReminder(reminder, skipped));
                skipped = 0;
            } else {
                skipped++;
            }
        }
        return sent;
    }
}
