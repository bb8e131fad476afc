package vn.dondoc.platform.testing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.platform.access.Caller;
import vn.dondoc.platform.access.Role;

/** Everybody who can ask a service, for tests of its table of rights. */
public final class Callers {
    private Callers() {}

    public static Caller head(String agency) {
        return new Caller(new Actor(agency + ".head", agency, OfficialRole.HEAD), Set.of(), Set.of());
    }

    /** Somebody in each office, as an officer with each duty, and as another system with each of the sets of scopes. */
    public static List<Caller> all(String id, String agency, List<Set<String>> scopes) {
        List<Caller> callers = new ArrayList<>();
        for (OfficialRole office : EnumSet.range(OfficialRole.HEAD, OfficialRole.OFFICER)) {
            callers.add(new Caller(new Actor(id, agency, office), Set.of(), Set.of()));
        }
        for (Role duty : Role.DUTIES) {
            callers.add(new Caller(new Actor(id, agency, OfficialRole.OFFICER), Set.of(duty), Set.of()));
        }
        for (Set<String> named : scopes) {
            callers.add(new Caller(new Actor(id, agency, OfficialRole.SYSTEM), Set.of(), named));
        }
        return callers;
    }

    /** As the identity provider puts it into a token. */
    public static Map<String, Object> claimsOf(Caller caller) {
        Actor actor = caller.actor();
        boolean isSystem = actor.role() == OfficialRole.SYSTEM;
        return Map.of(
                "sub", actor.officialId(),
                "agency", actor.agencyId(),
                "role", isSystem ? Role.SYSTEM_CLIENT.name() : actor.role().name(),
                "duties", caller.duties().stream().map(Role::name).toList(),
                "scope", String.join(" ", caller.scopes()));
    }
}
