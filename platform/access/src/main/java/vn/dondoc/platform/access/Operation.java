package vn.dondoc.platform.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can be asked of a service, and for whom it is: a row of the service's table of rights, which is an enum. */
public interface Operation {
    String name();

    /** Any one of them is enough. */
    List<Grant> grants();

    /** Whether there can be a row on which the caller may. */
    default boolean isOpenTo(Caller caller) {
        return !caller.isKeptFrom(this) && grants().stream().anyMatch(grant -> grant.isFor(caller));
    }

    /** Whether the audit trail also tells of who was let read by it: personal data, or much at once. */
    default boolean isAuditedRead() {
        return false;
    }

    /** The duty by which a caller may, where it is not the office. */
    default Optional<Role> dutyOf(Caller caller) {
        Set<Role> office = Role.of(caller.actor().role());
        Set<Role> used = EnumSet.noneOf(Role.class);
        grants().stream().filter(grant -> grant.isFor(caller)).forEach(grant -> used.addAll(grant.roles()));
        used.retainAll(caller.roles());
        return used.stream().anyMatch(office::contains)
                ? Optional.empty()
                : used.stream().findFirst();
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
