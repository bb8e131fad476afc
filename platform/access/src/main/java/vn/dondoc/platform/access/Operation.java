package vn.dondoc.platform.access;

import java.util.Collection;
import java.util.List;

/** What can be asked of a service, and for whom it is: a row of the service's table of rights, which is an enum. */
public interface Operation {
    String name();

    /** Any one of them is enough. */
    List<Grant> grants();

    /** Whether there can be a row on which the caller may. */
    default boolean isOpenTo(Caller caller) {
        return grants().stream().anyMatch(grant -> grant.isFor(caller));
    }

    /** @param relations what the caller, who was let in before, is to the row */
    default boolean permits(Collection<Role> roles, Collection<Relation> relations) {
        return grants().stream().anyMatch(grant -> grant.isFor(roles) && grant.covers(relations));
    }

    /** @throws AccessDenied where {@link #permits} says no */
    default void require(Collection<Role> roles, Collection<Relation> relations) {
        if (!permits(roles, relations)) {
            throw new AccessDenied(this);
        }
    }
}
