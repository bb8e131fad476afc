package vn.dondoc.contracts.directive;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * How the deadline of an item is given. Flat, so that a kind of a newer contract can still be read.
 *
 * @param kind says which of the others are set
 * @param dueOn {@link DeadlineKind#DATE}: the last day in time, inclusive, in Asia/Ho_Chi_Minh
 * @param reference {@link DeadlineKind#BY_REFERENCE}: the number of the document that sets the date
 * @param reportingPeriod {@link DeadlineKind#OPEN_ENDED}: how often progress is due, such as {@code P1M}
 */
public record DeadlineRule(
        DeadlineKind kind,
        @Nullable LocalDate dueOn,
        @Nullable String reference,
        @Nullable Period reportingPeriod) {

    public static DeadlineRule on(LocalDate dueOn) {
        return new DeadlineRule(DeadlineKind.DATE, dueOn, null, null);
    }

    public static DeadlineRule asSetBy(String document) {
        return new DeadlineRule(DeadlineKind.BY_REFERENCE, null, document, null);
    }

    public static DeadlineRule openEnded(Period reportingPeriod) {
        return new DeadlineRule(DeadlineKind.OPEN_ENDED, null, null, reportingPeriod);
    }

    public static DeadlineRule none() {
        return new DeadlineRule(DeadlineKind.NONE, null, null, null);
    }
}
