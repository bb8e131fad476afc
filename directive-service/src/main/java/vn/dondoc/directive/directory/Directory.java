package vn.dondoc.directive.directory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dondoc.platform.access.AgencyTree;
import vn.dondoc.platform.access.Office;

/** The directory: every agency, group of agencies and official of the province. */
public record Directory(
        DirectoryEntries<Agency> agencies, DirectoryEntries<AgencyGroup> groups, DirectoryEntries<Official> officials) {

    /** @param offices the agencies that read for the province */
    public AgencyTree tree(String province, Set<String> offices) {
        Map<String, String> parents = new HashMap<>();
        agencies.all().values().forEach(it -> {
            AgencyId parent = it.entry().parent();
            if (parent != null) {
                parents.put(it.entry().key(), parent.value());
            }
        });
        return new AgencyTree(province, offices, parents);
    }

    /** What one official is; empty for one that is not there. */
    public Optional<Office> office(String officialId) {
        return officials
                .find(officialId)
                .map(VersionedEntry::entry)
                .map(it -> new Office(it.agency().value(), it.role(), it.active()));
    }

    /** The agencies for which somebody acts. */
    public Set<String> agenciesWithOfficials() {
        return officials.all().values().stream()
                .map(VersionedEntry::entry)
                .filter(Official::active)
                .map(official -> official.agency().value())
                .collect(Collectors.toSet());
    }
}
