package vn.dondoc.task.deadline;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.DirectiveItem;

/**
 * By when something is asked.
 *
 * @param reportingPeriod how often progress is due; none where it does not say, see {@link DeadlinePolicy#reportingPeriod}
 * @param issuedOn the day of the document that asks
 */
public record DeadlineTerms(Deadline deadline, @Nullable Period reportingPeriod, LocalDate issuedOn) {

    public static DeadlineTerms of(DirectiveItem item, LocalDate issuedOn) {
        return new DeadlineTerms(
                Deadline.givenBy(item.deadline(), item.urgency()), Deadline.reportingPeriod(item.deadline()), issuedOn);
    }
}
