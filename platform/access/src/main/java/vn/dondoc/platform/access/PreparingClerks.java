package vn.dondoc.platform.access;

import java.util.EnumSet;
import java.util.Set;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.OfficialRole;

/**
 * Whose clerks enter what the agency's leaders decided of tasks.
 *
 * @param agencies their ids; {@code *} is every agency's
 */
public record PreparingClerks(Set<String> agencies) {
    private static final String EVERY_AGENCY = "*";

    public PreparingClerks {
        agencies = Set.copyOf(agencies);
    }

    public static PreparingClerks none() {
        return new PreparingClerks(Set.of());
    }

    /** With what the agency leaves to the office that the caller holds. */
    public Caller addTo(Caller caller) {
        return caller.with(dutiesOf(caller.actor()));
    }

    private Set<Role> dutiesOf(Actor actor) {
        boolean isLeft = agencies.contains(EVERY_AGENCY) || agencies.contains(actor.agencyId());
        return actor.role() == OfficialRole.CLERK && isLeft
                ? EnumSet.of(Role.PREPARING_CLERK)
                : EnumSet.noneOf(Role.class);
    }

    /** The office, and what the agency leaves to it. */
    public Set<Role> rolesOf(Actor actor) {
        Set<Role> roles = Role.of(actor.role());
        roles.addAll(dutiesOf(actor));
        return roles;
    }
}
