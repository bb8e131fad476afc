package vn.dondoc.task.tasks;

import vn.dondoc.task.directives.DirectiveReplacements;
import vn.dondoc.task.directives.DirectiveReplacementsContract;

class InMemoryDirectiveReplacementsTests extends DirectiveReplacementsContract {
    private final DirectiveReplacements replacements = new InMemoryDirectiveReplacements();

    @Override
    protected DirectiveReplacements replacements() {
        return replacements;
    }
}
