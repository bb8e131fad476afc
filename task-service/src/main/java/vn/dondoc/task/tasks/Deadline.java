package vn.dondoc.task.tasks;

import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.Optional;
import vn.dondoc.contracts.directive.DeadlineRule;

/** The ways a deadline can be given. Working days and recurrence will be two more of them. */
public sealed interface Deadline {

    /** A local date, inclusive. */
    record On(LocalDate dueOn) implements Deadline {}

    /** The date that another document sets; there is none until that document's date is known. */
    record AsSetBy(String document) implements Deadline {}

    /** Thường xuyên: no end, reported on by period. */
    record OpenEnded(Period reportingPeriod) implements Deadline {}

    record None() implements Deadline {}

    /** A rule this version cannot read. Works like {@link None}, and is kept for the version that can. */
    record Unread(DeadlineRule rule) implements Deadline {}

    /** A rule that lacks what its kind promises cannot be read either. */
    static Deadline givenBy(DeadlineRule rule) {
        return switch (rule.kind()) {
            case DATE -> rule.dueOn() == null ? new Unread(rule) : new On(rule.dueOn());
            case BY_REFERENCE -> rule.reference() == null ? new Unread(rule) : new AsSetBy(rule.reference());
            case OPEN_ENDED ->
                new OpenEnded(Objects.requireNonNullElse(rule.reportingPeriod(), Schedule.DEFAULT_REPORTING_PERIOD));
            case NONE -> new None();
            case WORKING_DAYS, RECURRING, UNKNOWN -> new Unread(rule);
        };
    }

    default DeadlineRule rule() {
        return switch (this) {
            case On(LocalDate dueOn) -> DeadlineRule.on(dueOn);
            case AsSetBy(String document) -> DeadlineRule.asSetBy(document);
            case OpenEnded(Period period) -> DeadlineRule.openEnded(period);
            case None() -> DeadlineRule.none();
            case Unread(DeadlineRule rule) -> rule;
        };
    }

    /** The date the rule gives, as far as it is known at assignment. */
    default Optional<LocalDate> date() {
        return switch (this) {
            case On(LocalDate dueOn) -> Optional.of(dueOn);
            case AsSetBy _, OpenEnded _, None _, Unread _ -> Optional.empty();
        };
    }
}
