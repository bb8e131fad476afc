package vn.dondoc.directive.directory;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.Message;
import vn.dondoc.contracts.directory.DirectoryMessage;

/**
 * A period in which an official may act for another one of the same agency.
 *
 * @param officialId the deputy
 * @param from the first day
 * @param until the last day
 * @param operations the names of what the deputy may; none for all
 * @param ended whether it was ended before its last day, or before it began
 */
public record DeputyPeriod(
        String key,
        String officialId,
        String onBehalfOf,
        AgencyId agency,
        LocalDate from,
        LocalDate until,
        List<String> operations,
        boolean ended)
        implements DirectoryEntry {
    public DeputyPeriod {
        operations = List.copyOf(operations);
    }

    @Override
    public @Nullable String name() {
        return null;
    }

    DeputyPeriod endedEarly() {
        return new DeputyPeriod(key, officialId, onBehalfOf, agency, from, until, operations, true);
    }

    /** Whether there is a day on which both hold. */
    boolean meets(DeputyPeriod other) {
        return !ended && !other.ended && !from.isAfter(other.until) && !other.from.isAfter(until);
    }

    /** Whether there is something that both are about. */
    boolean sharesOperationWith(DeputyPeriod other) {
        return operations.isEmpty()
                || other.operations.isEmpty()
                || !Collections.disjoint(operations, other.operations);
    }

    @Override
    public List<Message> toMessages(Actor actor) {
        return List.of(new DirectoryMessage.DeputyRecorded(
                key, officialId, onBehalfOf, from, until, operations.isEmpty() ? null : operations, ended, actor));
    }
}
