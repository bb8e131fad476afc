package vn.dondoc.task.directives.persistence;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.task.RunningService;
import vn.dondoc.task.directives.DirectiveReplacements;
import vn.dondoc.task.directives.DirectiveReplacementsContract;
import vn.dondoc.task.tasks.Given;

class MongoDirectiveReplacementsIT extends DirectiveReplacementsContract {
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.startQuiet(TestStores.freshDatabase(), Given.clock());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Override
    protected DirectiveReplacements replacements() {
        return service.bean(DirectiveReplacements.class);
    }
}
