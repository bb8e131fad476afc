package vn.dondoc.task.transfers.persistence;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.task.RunningService;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.transfers.Transfers;
import vn.dondoc.task.transfers.TransfersContract;

class MongoTransfersIT extends TransfersContract {
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
    protected Transfers transfers() {
        return service.bean(Transfers.class);
    }
}
