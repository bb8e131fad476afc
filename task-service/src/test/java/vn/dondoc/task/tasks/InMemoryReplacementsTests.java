package vn.dondoc.task.tasks;

import vn.dondoc.task.directives.DirectiveReplacements;
import vn.dondoc.task.directives.DirectiveReplacementsContract;

class InMemoryReplacementsTests extends DirectiveReplacementsContract {
    private final DirectiveReplacements replacements = new InMemoryReplacements();

    @Override
    protected DirectiveReplacements replacements() {
        return replacements;
    }
}
