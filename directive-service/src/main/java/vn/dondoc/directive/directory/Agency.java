package vn.dondoc.directive.directory;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.directory.AgencyLevel;
import vn.dondoc.contracts.directory.DirectoryMessage;
import vn.dondoc.directive.core.Finding;

/**
 * An agency that directives can address.
 *
 * @param kind such as {@code co_quan_chuyen_mon} or {@code ubnd_cap_xa}
 * @param unitCode the statistics-office code of the commune or province it governs
 * @param effectiveFrom the first day it exists; none when that is not known
 * @param effectiveUntil the last day it exists; none while it is open
 * @param successor who takes over its open work
 */
public record Agency(
        AgencyId id,
        String name,
        @Nullable String shortName,
        String kind,
        AgencyLevel level,
        @Nullable AgencyId parent,
        @Nullable String unitCode,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil,
        @Nullable AgencyId successor)
        implements DirectoryEntry {

    @Override
    public String key() {
        return id.value();
    }

    /** Why the agency cannot be given work on that day, with the one that can; empty when it can. */
    public Optional<Finding> reasonNotOpenOn(LocalDate date) {
        if (effectiveFrom != null && date.isBefore(effectiveFrom)) {
            return Optional.of(Finding.of("agency.not-open-yet", name, id.value(), effectiveFrom));
        }
        if (effectiveUntil != null && date.isAfter(effectiveUntil)) {
            return Optional.of(
                    successor == null
                            ? Finding.of("agency.closed", name, id.value(), effectiveUntil)
                            : Finding.of(
                                    "agency.closed-and-succeeded",
                                    name,
                                    id.value(),
                                    effectiveUntil,
                                    successor.value()));
        }
        return Optional.empty();
    }

    @Override
    public DirectoryMessage toMessage(Actor actor) {
        return new DirectoryMessage.AgencyRecorded(
                key(),
                name,
                shortName,
                kind,
                level,
                valueOf(parent),
                unitCode,
                effectiveFrom,
                effectiveUntil,
                valueOf(successor),
                actor);
    }

    private static @Nullable String valueOf(@Nullable AgencyId id) {
        return id == null ? null : id.value();
    }
}
