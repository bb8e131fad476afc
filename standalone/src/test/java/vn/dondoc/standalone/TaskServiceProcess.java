package vn.dondoc.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.platform.messaging.FaultInjection;
import vn.dondoc.platform.testing.ForkedJvm;
import vn.dondoc.standalone.services.ConnectionSettings;
import vn.dondoc.standalone.services.DondocService;
import vn.dondoc.standalone.services.PortLayout;
import vn.dondoc.standalone.services.RunningServices;

/** One more instance of task-service, in a process of its own, with a clock that the test moves from outside. */
final class TaskServiceProcess {
    static final String READY = "Ready to sweep";
    static final String IN_THE_MIDDLE = "In the middle of a sweep";

    private static final int FIXED_ARGUMENTS = 4;

    private TaskServiceProcess() {}

    static ForkedJvm start(ConnectionSettings wiring, FileClock clock) {
        return start(wiring, clock, Map.of());
    }

    /** An instance that stands still in the middle of its first sweep with due tasks, to be killed there. */
    static ForkedJvm startDoomed(ConnectionSettings wiring, FileClock clock) {
        // Spring Boot adds the beans of these classes to those of the application
        return start(wiring, clock, Map.of("spring.main.sources", Doom.class.getName()));
    }

    private static ForkedJvm start(ConnectionSettings wiring, FileClock clock, Map<String, String> more) {
        List<String> arguments = new ArrayList<>(
                List.of(clock.file().toString(), wiring.brokers(), wiring.mongoUri(), wiring.databasePrefix()));
        wiring.properties().forEach((name, value) -> arguments.add(name + "=" + value));
        more.forEach((name, value) -> arguments.add(name + "=" + value));
        return ForkedJvm.start(
                List.of("-XX:TieredStopAtLevel=1"), TaskServiceProcess.class, arguments.toArray(String[]::new));
    }

    public static void main(String... arguments) {
        Map<String, String> properties = Arrays.stream(arguments)
                .skip(FIXED_ARGUMENTS)
                .map(property -> property.split("=", 2))
                .collect(Collectors.toMap(property -> property[0], property -> property[1]));
        Clock clock = new FileClock(Path.of(arguments[0])).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
        RunningServices.start(
                new ConnectionSettings(arguments[1], arguments[2], arguments[3], properties, clock),
                new PortLayout(0),
                DondocService.TASK);
        System.out.println(READY);
    }

    /** Shows when a file was last changed: a time that one process sets and another reads, never half written. */
    record FileClock(Path file) implements InstantSource {
        static FileClock at(Path file, Instant moment) {
            try {
                Files.createFile(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            var clock = new FileClock(file);
            clock.set(moment);
            return clock;
        }

        void set(Instant moment) {
            try {
                Files.setLastModifiedTime(file, FileTime.from(moment));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Instant instant() {
            try {
                return Files.getLastModifiedTime(file).toInstant();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Stops the sweep amid its writes: some events are sent, more are stored and not sent, the rest is not stored. */
    @Configuration(proxyBeanMethods = false)
    static class Doom {
        private static final int STORED_BEFORE = 200;

        @Bean
        FaultInjection faultInjection(Clock clock) {
            Instant start = clock.instant();
            var stored = new AtomicInteger();
            return (step, _) -> {
                // before the clock moves it stores tasks that are being assigned, which are not to be counted
                boolean sweeps =
                        step == FaultInjection.Step.STORED && clock.instant().isAfter(start);
                if (sweeps && stored.incrementAndGet() >= STORED_BEFORE) {
                    System.out.println(IN_THE_MIDDLE);
                    standStill();
                }
            };
        }

        private static void standStill() {
            while (true) {
                LockSupport.park();
            }
        }
    }
}
