package vn.dondoc.directive.directory;

class InMemoryDirectoryEntriesTests implements DirectoryEntriesContract {
    private final InMemoryDirectoryEntries<Agency> agencies = new InMemoryDirectoryEntries<>();
    private final InMemoryDirectoryEntries<AgencyGroup> groups = new InMemoryDirectoryEntries<>();
    private final InMemoryDirectoryEntries<Official> officials = new InMemoryDirectoryEntries<>();

    @Override
    public DirectoryEntries<Agency> agencies() {
        return agencies;
    }

    @Override
    public DirectoryEntries<AgencyGroup> groups() {
        return groups;
    }

    @Override
    public DirectoryEntries<Official> officials() {
        return officials;
    }
}
