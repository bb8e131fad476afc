package vn.dondoc.directive.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.Message;
import vn.dondoc.contracts.directory.AgencyLevel;
import vn.dondoc.contracts.directory.DirectoryMessage;
import vn.dondoc.directive.core.RuleFinding;

/**
 * An agency that directives can address.
 *
 * @param kind such as {@code co_quan_chuyen_mon} or {@code ubnd_cap_xa}
 * @param unitCode the statistics-office code of the commune or province it governs
 */
public record Agency(
        AgencyId id,
        String name,
        @Nullable String shortName,
        String kind,
        AgencyLevel level,
        @Nullable AgencyId parent,
        @Nullable String unitCode,
        AgencyLifetime lifetime)
        implements DirectoryEntry {

    @Override
    public String key() {
        return id.value();
    }

    /** Why the agency cannot be given work on that day, with the one that can; empty when it can. */
    public Optional<RuleFinding> reasonNotOpenOn(LocalDate date) {
        LocalDate from = lifetime.from();
        LocalDate until = lifetime.until();
        AgencyId successor = lifetime.successor();
        if (from != null && date.isBefore(from)) {
            return Optional.of(RuleFinding.of("agency.not-open-yet", name, id.value(), from));
        }
        if (until != null && date.isAfter(until)) {
            return Optional.of(
                    successor == null
                            ? RuleFinding.of("agency.closed", name, id.value(), until)
                            : RuleFinding.of(
                                    "agency.closed-and-succeeded", name, id.value(), until, successor.value()));
        }
        return Optional.empty();
    }

    @Override
    public List<Message> toMessages(Actor actor) {
        return List.of(new DirectoryMessage.AgencyRecorded(
                key(),
                name,
                shortName,
                kind,
                level,
                valueOf(parent),
                unitCode,
                lifetime.from(),
                lifetime.until(),
                valueOf(lifetime.successor()),
                actor));
    }

    private static @Nullable String valueOf(@Nullable AgencyId id) {
        return id == null ? null : id.value();
    }
}
