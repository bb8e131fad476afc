package vn.dondoc.task.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.vietnam.VietnamTime;

/**
 * A due date in force and how it came about.
 *
 * @param date the last day in time, inclusive, in Asia/Ho_Chi_Minh
 * @param time of that day, for Hỏa tốc hẹn giờ only
 * @param count what it was counted from, when it was counted in working days
 * @param calendarVersion of the calendar it was last calculated by
 */
public record DueDate(
        LocalDate date, @Nullable LocalTime time, @Nullable WorkingDayCount count, long calendarVersion) {

    /** The instant from which it is missed. */
    public Instant missedFrom() {
        return VietnamTime.missedFrom(date, time);
    }

    public boolean isPastAt(Instant now) {
        return !now.isBefore(missedFrom());
    }

    boolean isSameAs(DueDate other) {
        return date.equals(other.date) && Objects.equals(time, other.time);
    }

    DueDate withCount(@Nullable WorkingDayCount other) {
        return new DueDate(date, time, other, calendarVersion);
    }

    DueDate withCalendarVersion(long version) {
        return new DueDate(date, time, count, version);
    }
}
