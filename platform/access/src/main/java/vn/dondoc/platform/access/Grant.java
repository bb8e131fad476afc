package vn.dondoc.platform.access;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Callers in one of the roles may, where they are to the row one of the relations.
 *
 * @param scope what the token of another system must name besides; none for officials
 */
public record Grant(
        Set<Role> roles, Set<Relation> relations, @Nullable String scope) {
    public Grant {
        roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
        relations = Collections.unmodifiableSet(EnumSet.copyOf(relations));
    }

    /** Everybody who holds an office. */
    public static Grant officials(Relation first, Relation... others) {
        return new Grant(EnumSet.range(Role.HEAD, Role.OFFICER), EnumSet.of(first, others), null);
    }

    /** Who speaks for an agency to others. */
    public static Grant leadersAndClerk(Relation first, Relation... others) {
        return new Grant(EnumSet.range(Role.HEAD, Role.CLERK), EnumSet.of(first, others), null);
    }

    /** Who decides for an agency, and the clerk who prepares it where the agency wants that. */
    public static Grant decisions(Relation first, Relation... others) {
        return new Grant(
                EnumSet.of(Role.HEAD, Role.DEPUTY_HEAD, Role.PREPARING_CLERK), EnumSet.of(first, others), null);
    }

    public static Grant only(Role role, Relation first, Relation... others) {
        return new Grant(EnumSet.of(role), EnumSet.of(first, others), null);
    }

    public static Grant clients(String scope, Relation first, Relation... others) {
        return new Grant(EnumSet.of(Role.SYSTEM_CLIENT), EnumSet.of(first, others), scope);
    }

    boolean isFor(Collection<Role> asked) {
        return !Collections.disjoint(roles, asked);
    }

    boolean isFor(Caller caller) {
        return isFor(caller.roles()) && (scope == null || caller.scopes().contains(scope));
    }

    boolean covers(Collection<Relation> there) {
        return relations.contains(Relation.NONE) || !Collections.disjoint(relations, there);
    }
}
