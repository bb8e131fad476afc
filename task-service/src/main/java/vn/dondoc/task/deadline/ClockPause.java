package vn.dondoc.task.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.vietnam.VietnamTime;

/**
 * A time during which a task's clock stood.
 *
 * @param since the first day that does not count
 * @param until when it ran again; that day counts
 */
public record ClockPause(LocalDate since, Instant until) {
    /** The part of the pause that lies on that day and after it. */
    ClockPause from(LocalDate day) {
        return since.isBefore(day) ? new ClockPause(day, until) : this;
    }

    LocalDate firstDayAfter() {
        return VietnamTime.dayOf(until);
    }

    /** The first day on which what is due by that hour was still in time when the clock ran again. */
    LocalDate firstDayInTime(@Nullable LocalTime time) {
        LocalDate day = firstDayAfter();
        return until.isBefore(VietnamTime.missedFrom(day, time)) ? day : day.plusDays(1);
    }
}
