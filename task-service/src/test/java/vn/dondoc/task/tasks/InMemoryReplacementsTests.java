package vn.dondoc.task.tasks;

class InMemoryReplacementsTests extends ReplacementsContract {
    private final Replacements replacements = new InMemoryReplacements();

    @Override
    protected Replacements replacements() {
        return replacements;
    }
}
