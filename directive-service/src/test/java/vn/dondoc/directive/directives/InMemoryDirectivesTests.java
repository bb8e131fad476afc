package vn.dondoc.directive.directives;

class InMemoryDirectivesTests implements DirectivesContract {
    private final InMemoryDirectives directives = new InMemoryDirectives();

    @Override
    public Directives directives() {
        return directives;
    }
}
