package vn.dondoc.directive.directory;

/** The directory: every agency, group of agencies and official of the province. */
public record Directory(
        DirectoryEntries<Agency> agencies,
        DirectoryEntries<AgencyGroup> groups,
        DirectoryEntries<Official> officials) {}
