package vn.dondoc.task.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.TreeSet;

/**
 * When which reminder is sent.
 *
 * @param dueSoonDays so many working days before the due date it is due soon
 * @param hour of the day, in Asia/Ho_Chi_Minh, at which reminders and escalations are sent
 * @param escalateAfter so many working days after the due date, each to the next higher role
 * @param lateAfter what is sent so long after its instant is marked late
 * @param reportingPeriod how often progress is due where the directive does not say; a task without activity for longer is silent
 */
public record ReminderPolicy(
        int dueSoonDays, LocalTime hour, List<Integer> escalateAfter, Duration lateAfter, Period reportingPeriod) {
    public static final ReminderPolicy DEFAULT =
            new ReminderPolicy(3, LocalTime.of(7, 0), List.of(1, 3, 7, 14), Duration.ofHours(1), Period.ofMonths(1));

    private static final int MOST_DAYS = 250;

    public ReminderPolicy {
        escalateAfter = List.copyOf(escalateAfter);
        require(dueSoonDays >= 1 && dueSoonDays <= MOST_DAYS, "due-soon-days must be from 1 to " + MOST_DAYS);
        require(
                escalateAfter.stream().allMatch(day -> day >= 1 && day <= MOST_DAYS),
                "escalate-after must be days from 1 to " + MOST_DAYS);
        require(
                List.copyOf(new TreeSet<>(escalateAfter)).equals(escalateAfter),
                "escalate-after must go up, each day once: " + escalateAfter);
        require(!lateAfter.isNegative(), "late-after must not be negative");
        require(
                LocalDate.EPOCH.plus(reportingPeriod).isAfter(LocalDate.EPOCH),
                "reporting-period must be at least a day, such as P1M");
    }

    public boolean isLate(ScheduledReminder reminder, Instant sent) {
        return sent.isAfter(reminder.at().plus(lateAfter));
    }

    /** A service that sent reminders at random, or failed with every dated task, is worse than one that does not start. */
    private static void require(boolean met, String rule) {
        if (!met) {
            throw new IllegalArgumentException("dondoc.tasks.reminders: " + rule);
        }
    }
}
