package vn.dondoc.directive.directory;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/**
 * Who may act for whom, when, and in what.
 *
 * @param officialId the deputy
 * @param from the first day
 * @param until the last day
 * @param operations the names of what the deputy may; none for all
 */
public record DeputyTerms(
        String officialId, String onBehalfOf, LocalDate from, LocalDate until, List<String> operations) {
    public DeputyTerms {
        operations = operations.stream().sorted().toList();
    }

    /** Whether there is a day on which both hold. */
    boolean overlaps(DeputyTerms other) {
        return !from.isAfter(other.until) && !other.from.isAfter(until);
    }

    /** Whether there is something that both are about. */
    boolean sharesOperationWith(DeputyTerms other) {
        return operations.isEmpty()
                || other.operations.isEmpty()
                || !Collections.disjoint(operations, other.operations);
    }
}
