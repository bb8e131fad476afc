package vn.dondoc.task.deadline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.CountedFrom;
import vn.dondoc.contracts.directive.DeadlineRule;
import vn.dondoc.contracts.directive.Urgency;

/** The ways a deadline can be given. */
public sealed interface Deadline {

    /**
     * A local date, inclusive.
     *
     * @param time of that day, for Hỏa tốc hẹn giờ only
     */
    record FixedDate(LocalDate dueOn, @Nullable LocalTime time) implements Deadline {}

    /** So many working days after a day that may still have to come; that day itself is not counted. */
    record AfterWorkingDays(int days, CountedFrom from) implements Deadline {}

    /** The date that another document sets; there is none until that document's date is known. */
    record ByReference(String document) implements Deadline {}

    /** Thường xuyên: no end, reported on by period; in the usual one where none is given. */
    record OpenEnded(@Nullable Period reportingPeriod) implements Deadline {}

    /**
     * Again in each period, each time as a task of its own. Dates are counted from the first, so that the 31st is the last
     * day of a shorter month and the 31st again in the next.
     *
     * @param until no occurrence is due after it
     */
    record Recurring(
            LocalDate first, Period every, @Nullable LocalDate until) implements Deadline {

        /** The due date of an occurrence, counted from 0; none after the end. */
        public Optional<LocalDate> occurrence(int number) {
            return Optional.of(dateOf(number)).filter(this::lasts);
        }

        /** The date of that occurrence, whether or not the series reaches so far. */
        public LocalDate dateOf(int number) {
            return first.plus(every.multipliedBy(number));
        }

        public boolean lasts(LocalDate dueOn) {
            return until == null || !dueOn.isAfter(until);
        }

        /** How many are due before the day, as if it had no end; so it is also the number of the first that is not. */
        public int countBefore(LocalDate day) {
            int number = 0;
            while (dateOf(number).isBefore(day)) {
                number++;
            }
            return number;
        }
    }

    record NoDeadline() implements Deadline {}

    /** A rule this version cannot read. Works like {@link None}, and is kept for the version that can. */
    record Unsupported(DeadlineRule rule) implements Deadline {}

    /** A rule that lacks what its kind promises cannot be read either. Only what is timed flash keeps a time of day. */
    static Deadline givenBy(DeadlineRule rule, Urgency urgency) {
        return switch (rule.kind()) {
            case DATE -> date(rule, urgency);
            case BY_REFERENCE -> rule.reference() == null ? new Unsupported(rule) : new ByReference(rule.reference());
            case OPEN_ENDED -> new OpenEnded(reportingPeriod(rule));
            case WORKING_DAYS -> workingDays(rule);
            case RECURRING -> recurring(rule);
            case NONE -> new NoDeadline();
            case UNKNOWN -> new Unsupported(rule);
        };
    }

    private static Deadline date(DeadlineRule rule, Urgency urgency) {
        if (rule.dueOn() == null) {
            return new Unsupported(rule);
        }
        return new FixedDate(rule.dueOn(), urgency == Urgency.FLASH_TIMED ? rule.dueTime() : null);
    }

    private static Deadline workingDays(DeadlineRule rule) {
        Integer days = rule.workingDays();
        CountedFrom from = rule.countedFrom();
        if (days == null || days < 1 || from == null || from == CountedFrom.UNKNOWN) {
            return new Unsupported(rule);
        }
        return new AfterWorkingDays(days, from);
    }

    private static Deadline recurring(DeadlineRule rule) {
        Period every = rule.every();
        if (rule.dueOn() == null || every == null || !leadsOn(every)) {
            return new Unsupported(rule);
        }
        return new Recurring(rule.dueOn(), every, rule.until());
    }

    /** How often progress is due; none when the rule does not say. */
    static @Nullable Period reportingPeriod(DeadlineRule rule) {
        Period given = rule.reportingPeriod();
        return given == null || !leadsOn(given) ? null : given;
    }

    /** To a later day, within a century: beyond the calendar nothing can be counted, and no store holds it. */
    private static boolean leadsOn(Period period) {
        try {
            LocalDate next = LocalDate.EPOCH.plus(period);
            return next.isAfter(LocalDate.EPOCH) && next.isBefore(LocalDate.EPOCH.plusYears(100));
        } catch (DateTimeException | ArithmeticException _) {
            return false;
        }
    }

    /** Whether it gives a due date that does not hang on another document. */
    default boolean givesADate() {
        return switch (this) {
            case FixedDate _, AfterWorkingDays _, Recurring _ -> true;
            case ByReference _, OpenEnded _, NoDeadline _, Unsupported _ -> false;
        };
    }

    /** Whether it gives a due date only once the lead has acknowledged. */
    default boolean isCountedFromAcknowledgement() {
        return this instanceof AfterWorkingDays(int _, CountedFrom from) && from != CountedFrom.ISSUE;
    }

    /** The document that sets its date, as the assigning agency refers to it. */
    default Optional<DocumentReference> referenceFor(String assigningAgencyId) {
        return this instanceof ByReference(String document)
                ? DocumentReference.of(assigningAgencyId, document)
                : Optional.empty();
    }

    default DeadlineRule rule() {
        return switch (this) {
            case FixedDate(LocalDate dueOn, LocalTime time) -> DeadlineRule.at(dueOn, time);
            case AfterWorkingDays(int days, CountedFrom from) -> DeadlineRule.afterWorkingDays(days, from);
            case ByReference(String document) -> DeadlineRule.asSetBy(document);
            case OpenEnded(Period period) -> DeadlineRule.openEnded(period);
            case Recurring(LocalDate first, Period every, LocalDate until) ->
                DeadlineRule.recurring(first, every, until);
            case NoDeadline() -> DeadlineRule.none();
            case Unsupported(DeadlineRule rule) -> rule;
        };
    }
}
