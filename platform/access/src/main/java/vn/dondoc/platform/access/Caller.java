package vn.dondoc.platform.access;

import java.util.EnumSet;
import java.util.Set;
import vn.dondoc.contracts.Actor;

/**
 * Who asks.
 *
 * @param standing whether the office counts
 * @param duties what the official does besides the office that the actor holds
 * @param scopes what the token of another system names
 * @param operations to which a deputy is limited, by name; none for all
 */
public record Caller(Actor actor, Standing standing, Set<Role> duties, Set<String> scopes, Set<String> operations) {
    public Caller {
        operations = Set.copyOf(operations);
    }

    public Caller(Actor actor, Set<Role> duties, Set<String> scopes) {
        this(actor, Standing.CONFIRMED, duties, scopes, Set.of());
    }

    Caller with(Set<Role> moreDuties) {
        Set<Role> all = EnumSet.noneOf(Role.class);
        all.addAll(duties);
        all.addAll(moreDuties);
        return new Caller(actor, standing, all, scopes, operations);
    }

    /** Whether there is an operation at all that a deputy was given, and not this one. */
    public boolean isKeptFrom(Operation operation) {
        return !operations.isEmpty() && !operations.contains(operation.name());
    }

    /** The office and the duties, as far as they count. */
    public Set<Role> roles() {
        return switch (standing) {
            case CONFIRMED -> {
                Set<Role> roles = Role.of(actor.role());
                roles.addAll(duties);
                yield roles;
            }
            case UNKNOWN -> Set.copyOf(duties);
            case INACTIVE, ELSEWHERE, NO_DEPUTY -> Set.of();
        };
    }
}
