package vn.dondoc.task.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.vietnam.VietnamTime;

/**
 * A due date in force and how it came about.
 *
 * @param date the last day in time, inclusive, in Asia/Ho_Chi_Minh
 * @param time of that day, for Hỏa tốc hẹn giờ only
 * @param count what it was counted from, when it was counted in working days
 * @param dayOff the day that was given, where that is a day off and the time therefore ends later
 * @param calendarVersion of the calendar it was last calculated by
 */
public record DueDate(
        LocalDate date,
        @Nullable LocalTime time,
        @Nullable WorkingDayCount count,
        @Nullable LocalDate dayOff,
        long calendarVersion) {

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

    /** The same date and hour, based on the count of the other. */
    DueDate basedOn(DueDate other) {
        return new DueDate(date, time, other.count, other.dayOff, calendarVersion);
    }

    /** The working day with which what was given ends, before the clock stood; that given day itself where it is none off. */
    public LocalDate firstWorkingDay() {
        return count == null ? date : count.base();
    }

    /**
     * How many working days more the other is counted from where this one is counted from too, so that the days that are told
     * add up; a calendar that changed between the two moves the date by more. None where it is counted from elsewhere.
     */
    Optional<Integer> workingDaysUpTo(DueDate other) {
        WorkingDayCount more = other.count;
        WorkingDayCount from = count == null ? WorkingDayCount.on(date) : count;
        return more != null && more.base().equals(from.base())
                ? Optional.of(more.workingDays() - from.workingDays())
                : Optional.empty();
    }

    DueDate withCalendarVersion(long version) {
        return new DueDate(date, time, count, dayOff, version);
    }
}
