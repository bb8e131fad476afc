package vn.dondoc.platform.access;

import java.util.Set;
import vn.dondoc.contracts.Actor;

/**
 * Who asks.
 *
 * @param standing whether the office counts
 * @param duties what the official does besides the office that the actor holds
 * @param scopes what the token of another system names
 */
public record Caller(Actor actor, Standing standing, Set<Role> duties, Set<String> scopes) {
    public Caller(Actor actor, Set<Role> duties, Set<String> scopes) {
        this(actor, Standing.CONFIRMED, duties, scopes);
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
            case INACTIVE, ELSEWHERE -> Set.of();
        };
    }
}
