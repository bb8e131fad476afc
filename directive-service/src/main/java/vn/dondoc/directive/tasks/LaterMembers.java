package vn.dondoc.directive.tasks;

import java.util.Collection;
import java.util.Set;
import vn.dondoc.platform.access.AgencyScope;

/**
 * The agencies that came to the tasks of a directive after it went out: a task was transferred to them, or a part of one was asked of
 * them. They have work from it as its addressees do, and keep knowing it as those do.
 */
public interface LaterMembers {
    /** Once is enough: who is known already is passed over. */
    void recordAll(Collection<LaterMember> members);

    boolean hasOneIn(AgencyScope scope, String directiveId);

    /** The directives to whose tasks an agency of the scope came; none of a scope of all, which needs no such list. */
    Set<String> directivesOf(AgencyScope scope);
}
