package vn.dondoc.task.references.persistence;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.task.RunningService;
import vn.dondoc.task.references.ReferenceDates;
import vn.dondoc.task.references.ReferenceDatesContract;
import vn.dondoc.task.tasks.Given;

class MongoReferenceDatesIT extends ReferenceDatesContract {
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
    protected ReferenceDates dates() {
        return service.bean(ReferenceDates.class);
    }
}
