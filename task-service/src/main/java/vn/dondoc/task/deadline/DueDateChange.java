package vn.dondoc.task.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.task.DueDateCause;

/**
 * A due date that moved or became known: from when to when, who did it, why.
 *
 * @param countedBefore how the date before was counted; none when it was given outright
 * @param calendarBefore the version of the calendar by which it was; none also where that was not noted yet
 * @param timeBefore of that day, for Hỏa tốc hẹn giờ only; so that a change of the hour alone can be read as well
 */
public record DueDateChange(
        Instant at,
        Actor actor,
        DueDateCause cause,
        String reason,
        @Nullable LocalDate before,
        @Nullable LocalDate after,
        TaskDeadline.@Nullable Counted countedBefore,
        @Nullable Long calendarBefore,
        @Nullable LocalTime timeBefore,
        @Nullable LocalTime timeAfter) {}
