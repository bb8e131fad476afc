package vn.dondoc.platform.access;

import java.util.Set;
import vn.dondoc.contracts.Actor;

/**
 * Who asks.
 *
 * @param duties what the official does besides the office that the actor holds
 * @param scopes what the token of another system names
 */
public record Caller(Actor actor, Set<Role> duties, Set<String> scopes) {
    /** The office and the duties. */
    public Set<Role> roles() {
        Set<Role> roles = Role.of(actor.role());
        roles.addAll(duties);
        return roles;
    }
}
