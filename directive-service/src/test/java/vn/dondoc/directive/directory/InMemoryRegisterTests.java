package vn.dondoc.directive.directory;

class InMemoryRegisterTests implements DirectoryEntriesContract {
    private final InMemoryRegister<Agency> agencies = new InMemoryRegister<>();
    private final InMemoryRegister<AgencyGroup> groups = new InMemoryRegister<>();
    private final InMemoryRegister<Official> officials = new InMemoryRegister<>();

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
