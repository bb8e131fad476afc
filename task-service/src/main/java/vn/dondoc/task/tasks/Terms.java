package vn.dondoc.task.tasks;

import java.time.LocalDate;
import java.time.Period;
import vn.dondoc.contracts.directive.DirectiveItem;

/**
 * By when something is asked.
 *
 * @param reportingPeriod how often progress is due
 * @param issuedOn the day of the document that asks
 */
public record Terms(Deadline deadline, Period reportingPeriod, LocalDate issuedOn) {

    static Terms of(DirectiveItem item, LocalDate issuedOn) {
        return new Terms(
                Deadline.givenBy(item.deadline(), item.urgency()), Deadline.reportingPeriod(item.deadline()), issuedOn);
    }
}
