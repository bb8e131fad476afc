package vn.dondoc.contracts.directive;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * How the deadline of an item is given. Flat, so that a kind of a newer contract can still be read. A draft may leave out what
 * its kind needs.
 *
 * @param kind says which of the others are set
 * @param dueOn {@link DeadlineKind#DATE}: the last day in time, inclusive, in Asia/Ho_Chi_Minh; {@link
 *     DeadlineKind#RECURRING}: that of the first occurrence
 * @param dueTime {@link DeadlineKind#DATE} of a {@link Urgency#FLASH_TIMED} item: the time of that day
 * @param reference {@link DeadlineKind#BY_REFERENCE}: the number of the document that sets the date
 * @param reportingPeriod how often progress is due, such as {@code P1M}; where none is given, as is usual in the province
 * @param workingDays {@link DeadlineKind#WORKING_DAYS}: how many, from 1
 * @param countedFrom {@link DeadlineKind#WORKING_DAYS}: the day they are counted from
 * @param every {@link DeadlineKind#RECURRING}: from one due date to the next, such as {@code P1M}; a day that a month lacks
 *     is that month's last
 * @param until {@link DeadlineKind#RECURRING}: no occurrence is due after it
 */
public record DeadlineRule(
        DeadlineKind kind,
        @Nullable LocalDate dueOn,
        @Nullable LocalTime dueTime,
        @Nullable String reference,
        @Nullable Period reportingPeriod,
        @Nullable Integer workingDays,
        @Nullable CountedFrom countedFrom,
        @Nullable Period every,
        @Nullable LocalDate until) {

    public static DeadlineRule on(LocalDate dueOn) {
        return at(dueOn, null);
    }

    public static DeadlineRule at(@Nullable LocalDate dueOn, @Nullable LocalTime dueTime) {
        return new DeadlineRule(DeadlineKind.DATE, dueOn, dueTime, null, null, null, null, null, null);
    }

    public static DeadlineRule asSetBy(@Nullable String document) {
        return new DeadlineRule(DeadlineKind.BY_REFERENCE, null, null, document, null, null, null, null, null);
    }

    public static DeadlineRule openEnded(@Nullable Period reportingPeriod) {
        return new DeadlineRule(DeadlineKind.OPEN_ENDED, null, null, null, reportingPeriod, null, null, null, null);
    }

    public static DeadlineRule afterWorkingDays(@Nullable Integer workingDays, @Nullable CountedFrom countedFrom) {
        return new DeadlineRule(
                DeadlineKind.WORKING_DAYS, null, null, null, null, workingDays, countedFrom, null, null);
    }

    public static DeadlineRule recurring(@Nullable LocalDate first, @Nullable Period every, @Nullable LocalDate until) {
        return new DeadlineRule(DeadlineKind.RECURRING, first, null, null, null, null, null, every, until);
    }

    public static DeadlineRule none() {
        return new DeadlineRule(DeadlineKind.NONE, null, null, null, null, null, null, null, null);
    }
}
