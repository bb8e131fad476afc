package vn.dondoc.directive.directory;

class InMemoryRegisterTests implements RegisterContract {
    private final InMemoryRegister<Agency> agencies = new InMemoryRegister<>();
    private final InMemoryRegister<AgencyGroup> groups = new InMemoryRegister<>();
    private final InMemoryRegister<Official> officials = new InMemoryRegister<>();

    @Override
    public Register<Agency> agencies() {
        return agencies;
    }

    @Override
    public Register<AgencyGroup> groups() {
        return groups;
    }

    @Override
    public Register<Official> officials() {
        return officials;
    }
}
