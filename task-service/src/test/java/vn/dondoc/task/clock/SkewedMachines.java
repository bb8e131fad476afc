package vn.dondoc.task.clock;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;

/** Machines whose clocks are off, for a service that makes its own clock as it does in production. */
public final class SkewedMachines {
    private SkewedMachines() {}

    /** The store's time is the test's too. */
    public static Consumer<GenericApplicationContext> showing(InstantSource machine, InstantSource store) {
        return beans -> beans.registerBean(
                StoreSynchronizedClock.class,
                () -> new StoreSynchronizedClock(machine, store, beans.getBean(MeterRegistry.class)));
    }

    /** The store is asked. */
    public static Consumer<GenericApplicationContext> showing(InstantSource machine) {
        return beans -> beans.registerBean(
                StoreSynchronizedClock.class,
                () -> new StoreSynchronizedClock(
                        machine,
                        ClockConfiguration.ofTheStore(beans.getBean(MongoOperations.class)),
                        beans.getBean(MeterRegistry.class)));
    }
}
