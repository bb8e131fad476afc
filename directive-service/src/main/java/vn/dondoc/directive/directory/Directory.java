package vn.dondoc.directive.directory;

import java.util.Set;
import java.util.stream.Collectors;

/** The directory: every agency, group of agencies and official of the province. */
public record Directory(
        DirectoryEntries<Agency> agencies, DirectoryEntries<AgencyGroup> groups, DirectoryEntries<Official> officials) {

    /** The agencies for which somebody acts. */
    public Set<String> agenciesWithOfficials() {
        return officials.all().values().stream()
                .map(VersionedEntry::entry)
                .filter(Official::active)
                .map(official -> official.agency().value())
                .collect(Collectors.toSet());
    }
}
