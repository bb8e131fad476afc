package vn.dondoc.platform.access;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which agency is above which, by the directory. One without a parent stands below the province. The province's office reads
 * what the province reads, though it directs nobody but those below itself.
 */
public final class AgencyTree {
    private final String province;
    private final Set<String> offices;
    private final Map<String, String> parents;
    /** Asked for with each request; the tree never changes. */
    private final Map<String, AgencyScope> scopes = new ConcurrentHashMap<>();

    /**
     * @param offices the agencies that read for the province
     * @param parents by the id of the agency; those without a parent may be left out
     */
    public AgencyTree(String province, Set<String> offices, Map<String, String> parents) {
        this.province = province;
        this.offices = Set.copyOf(offices);
        this.parents = Map.copyOf(parents);
    }

    /** Never above itself. */
    public boolean isAbove(String upper, String lower) {
        return above(lower).anyMatch(upper::equals);
    }

    /** Whose rows the agency reads: its own, and those of all below it. */
    public AgencyScope scopeOf(String agency) {
        return scopes.computeIfAbsent(agency, this::scope);
    }

    private AgencyScope scope(String agency) {
        if (agency.equals(province) || offices.contains(agency)) {
            return AgencyScope.ALL;
        }
        return new AgencyScope(
                false,
                Stream.concat(Stream.of(agency), parents.keySet().stream().filter(lower -> isAbove(agency, lower)))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** The nearest first; an agency that was put below itself by mistake ends it. */
    private Stream<String> above(String agency) {
        Set<String> seen = new HashSet<>(Set.of(agency));
        return Stream.iterate(parentOf(agency), seen::add, this::parentOf);
    }

    private String parentOf(String agency) {
        return parents.getOrDefault(agency, province);
    }
}
