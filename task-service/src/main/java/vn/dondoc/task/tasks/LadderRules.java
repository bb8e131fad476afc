package vn.dondoc.task.tasks;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/**
 * When the ladder of a deadline tells what.
 *
 * @param dueSoonDays so many working days before the due date it is due soon
 * @param hour of the day, in Asia/Ho_Chi_Minh, at which reminders and escalations are told
 * @param escalateAfter so many working days after the due date, each to the next higher role
 * @param lateAfter what is told so long after its instant is marked late
 */
public record LadderRules(int dueSoonDays, LocalTime hour, List<Integer> escalateAfter, Duration lateAfter) {
    public static final LadderRules DEFAULT =
            new LadderRules(3, LocalTime.of(7, 0), List.of(1, 3, 7, 14), Duration.ofHours(1));

    public LadderRules {
        escalateAfter = List.copyOf(escalateAfter);
    }
}
