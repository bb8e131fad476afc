package vn.dondoc.task.deadline;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.core.TaskRejected;

/**
 * Other terms for a deadline.
 *
 * @param occurrence of the series by these terms, counted from 0
 * @param endsAsBefore whether what is due on a day off is meant for that very day just as before
 */
public record DeadlineAmendment(DeadlineTerms terms, int occurrence, boolean endsAsBefore) {

    /**
     * The deadline by these terms. A due date that is asked for as before stays; what was granted stays granted by another rule
     * too. A date that it leads to as well stays with all reminders of it, for nobody has to do anything by another day.
     *
     * @param period the date of the occurrence by the rule before; none of what did not recur
     */
    public TaskDeadline of(TaskDeadline before, Optional<LocalDate> period, DueDateCalculator calculator) {
        TaskDeadline given =
                before.withRule(terms.deadline(), calculator.policy().reportingPeriod(terms));
        if (isAskedAsBefore(before, period, VietnamTime.dayOf(calculator.now()))) {
            return endsAsBefore
                    ? given
                    : given.withGiven(Optional.ofNullable(before.basis().given()), calculator);
        }
        return given.withGiven(
                calculator.givenBy(
                        terms.deadline(), terms.issuedOn(), before.basis().acknowledgedOn(), occurrence),
                calculator);
    }

    /** Nobody can keep a date that has passed, and a miss stays for good. */
    public void requireAhead(TaskDeadline before, Optional<LocalDate> period, DueDateCalculator calculator) {
        TaskDeadline amended = of(before, period, calculator);
        if (!amended.hasSameDueDateAs(before) && amended.isPastAt(calculator.now())) {
            throw new TaskRejected.RuleViolation(
                    "deadline", "amendment.date-past", Objects.requireNonNull(amended.dueOn()));
        }
    }

    /** Whether the rule is the same, or leads an occurrence to the same date; one whose period is over keeps its date anyway. */
    private boolean isAskedAsBefore(TaskDeadline before, Optional<LocalDate> period, LocalDate today) {
        return terms.deadline().equals(before.rule())
                || (terms.deadline() instanceof Deadline.Recurring series
                        && period.filter(date -> date.isBefore(today) || date.equals(series.dateOf(occurrence)))
                                .isPresent());
    }
}
