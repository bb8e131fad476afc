package vn.dondoc.directive.tasks;

import java.util.Collection;
import java.util.Set;
import vn.dondoc.platform.access.AgencyScope;

/** Nobody came later. */
public final class NoLaterMembers implements LaterMembers {
    @Override
    public void recordAll(Collection<LaterMember> members) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean hasOneIn(AgencyScope scope, String directiveId) {
        return false;
    }

    @Override
    public Set<String> directivesOf(AgencyScope scope) {
        return Set.of();
    }
}
