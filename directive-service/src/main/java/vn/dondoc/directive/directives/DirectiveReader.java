package vn.dondoc.directive.directives;

import java.util.Set;
import vn.dondoc.platform.access.AgencyScope;

/**
 * Who asks for a list of directives. Drafts of other agencies are never in it.
 *
 * @param agencyId the agency of whoever asks
 * @param scope the agencies of which one should have issued it, or have work from it
 * @param joined the directives from which an agency of the scope got work after they went out
 */
public record DirectiveReader(String agencyId, AgencyScope scope, Set<String> joined) {
    public DirectiveReader {
        joined = Set.copyOf(joined);
    }
}
