package vn.dondoc.task;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.threeten.extra.MutableClock;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.task.tasks.Given;

/** For tests of one part of a running service that hears nothing and sweeps only when told, on a database of its own. */
public abstract class QuietService {
    protected static MutableClock clock = Given.clock();
    protected static RunningService service;

    @BeforeAll
    static void startService() {
        clock = Given.clock();
        service = RunningService.startQuiet(TestStores.freshDatabase(), clock);
    }

    @AfterAll
    static void stopService() {
        service.close();
    }
}
