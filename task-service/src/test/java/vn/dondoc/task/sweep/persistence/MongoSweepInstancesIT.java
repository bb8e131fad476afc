package vn.dondoc.task.sweep.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.task.RunningService;
import vn.dondoc.task.sweep.SweepShare;
import vn.dondoc.task.tasks.Given;

class MongoSweepInstancesIT {
    private static final Instant START = Instant.parse("2026-01-15T01:02:03Z");
    private static RunningService service;

    private final MongoOperations mongo = service.bean(MongoOperations.class);
    private final MongoSweepInstances one = new MongoSweepInstances(mongo);
    private final MongoSweepInstances other = new MongoSweepInstances(mongo);

    @BeforeAll
    static void start() {
        service = RunningService.startQuiet(TestStores.freshDatabase(), Given.clock());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void forgetAll() {
        mongo.dropCollection(MongoSweepInstances.COLLECTION);
    }

    @Test
    void instancesThatSweepAtTheSameTimeHaveDifferentShares() {
        assertThat(one.announce(START)).isEqualTo(SweepShare.ALL);

        SweepShare its = other.announce(START.plusSeconds(1));

        assertThat(List.of(one.announce(START.plusSeconds(2)), its))
                .containsExactlyInAnyOrder(new SweepShare(0, 2), new SweepShare(1, 2));
    }

    @Test
    void anInstanceThatWasNotHeardOfForAWhileHasNoShare() {
        other.announce(START);
        Instant last = START.plus(MongoSweepInstances.GONE_AFTER);
        assertThat(one.announce(last).instances()).isEqualTo(2);

        assertThat(one.announce(last.plusMillis(1))).isEqualTo(SweepShare.ALL);
        assertThat(other.announce(last.plusMillis(2)).instances()).isEqualTo(2);
    }
}
