package vn.dondoc.contracts;

import org.jspecify.annotations.Nullable;

/**
 * Who acted, for which agency and in which role. Stands in every event and in every line of a history.
 *
 * @param officialId the official's identifier, or {@code system:<service>} when a service acted by itself
 * @param agencyId the agency the official acted for
 * @param role the role the official acted in
 * @param onBehalfOf the head a deputy acted for, when that is so
 */
public record Actor(
        String officialId,
        String agencyId,
        OfficialRole role,
        @Nullable String onBehalfOf) {

    public Actor(String officialId, String agencyId, OfficialRole role) {
        this(officialId, agencyId, role, null);
    }

    /** A service that acts by itself, such as the deadline sweep; it acts for the agency whose rule it applies. */
    public static Actor system(String service, String agencyId) {
        return new Actor("system:" + service, agencyId, OfficialRole.SYSTEM);
    }
}
