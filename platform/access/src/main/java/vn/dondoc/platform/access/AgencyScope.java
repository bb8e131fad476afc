package vn.dondoc.platform.access;

import java.util.Set;

/**
 * The agencies whose rows somebody may know.
 *
 * @param all whether of every agency; then none is listed
 */
public record AgencyScope(boolean all, Set<String> agencies) {
    public static final AgencyScope ALL = new AgencyScope(true, Set.of());

    public AgencyScope {
        agencies = Set.copyOf(agencies);
    }

    public boolean contains(String agency) {
        return all || agencies.contains(agency);
    }
}
