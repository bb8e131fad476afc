package vn.dondoc.task.tasks.persistence;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.task.RunningService;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.KnownListsContract;
import vn.dondoc.task.tasks.Tasks;

class MongoKnownListsIT extends KnownListsContract {
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
    protected Tasks tasks() {
        return service.bean(Tasks.class);
    }
}
