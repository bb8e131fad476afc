package vn.dondoc.task.amendments.persistence;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.task.RunningService;
import vn.dondoc.task.amendments.Amendments;
import vn.dondoc.task.amendments.AmendmentsContract;
import vn.dondoc.task.tasks.Given;

class MongoAmendmentsIT extends AmendmentsContract {
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
    protected Amendments amendments() {
        return service.bean(Amendments.class);
    }
}
