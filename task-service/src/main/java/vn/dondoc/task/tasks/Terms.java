package vn.dondoc.task.tasks;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.DirectiveItem;

/**
 * By when something is asked.
 *
 * @param reportingPeriod how often progress is due; none where it does not say, see {@link Timekeeping#reportingPeriod}
 * @param issuedOn the day of the document that asks
 */
public record Terms(Deadline deadline, @Nullable Period reportingPeriod, LocalDate issuedOn) {

    static Terms of(DirectiveItem item, LocalDate issuedOn) {
        return new Terms(
                Deadline.givenBy(item.deadline(), item.urgency()), Deadline.reportingPeriod(item.deadline()), issuedOn);
    }
}
