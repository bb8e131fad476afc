package vn.dondoc.standalone.console;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import vn.dondoc.platform.embedded.kafka.TopicSpec;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.standalone.LoggingSetup;
import vn.dondoc.standalone.demo.DemoScenario;
import vn.dondoc.standalone.demo.ProgressReporter;
import vn.dondoc.standalone.services.ConnectionSettings;
import vn.dondoc.standalone.services.PortLayout;
import vn.dondoc.standalone.services.RunningConsole;
import vn.dondoc.standalone.services.RunningIdentity;
import vn.dondoc.standalone.services.RunningServices;
import vn.dondoc.standalone.services.ServiceEndpoints;
import vn.dondoc.standalone.services.TopicLayout;

/** Everything that {@code ./dondoc up} starts, with its sample, and one browser: once for all tests of a JVM. */
final class ConsoleSystem implements AutoCloseable {
    private final RunningIdentity identity;
    private final RunningServices services;
    private final RunningConsole console;
    private final Playwright playwright;
    private final Browser browser;
    private final Summary summary = new Summary();

    ConsoleSystem() {
        LoggingSetup.logInto(Path.of("target/console-it.log"));
        TestStores.createTopics(TopicLayout.allTopics().toArray(TopicSpec[]::new));
        identity = RunningIdentity.start(new PortLayout(0), null);
        ConnectionSettings wiring = new ConnectionSettings(
                TestStores.bootstrapServers(),
                TestStores.mongoUri(""),
                TestStores.freshDatabase() + "_",
                Map.of(),
                null);
        services = RunningServices.start(wiring.trusting(identity), new PortLayout(0));
        ServiceEndpoints endpoints = services.endpoints(identity.address());
        console = RunningConsole.start(endpoints, identity, new PortLayout(0));
        new DemoScenario(endpoints, console.address(), summary)
                .run(DemoScenario.Content.SAMPLE, VietnamTime.dayOf(Instant.now()));
        playwright = ChromiumProgram.playwright();
        browser = ChromiumProgram.launch(playwright);
    }

    String console() {
        return console.address().toString();
    }

    URI managementOfConsole() {
        return console.management();
    }

    String identity() {
        return identity.address().toString();
    }

    ServiceEndpoints endpoints() {
        return services.endpoints(identity.address());
    }

    Browser browser() {
        return browser;
    }

    /** What {@code up} says when all is there. */
    String summary() {
        return summary.said.toString();
    }

    @Override
    public void close() {
        playwright.close();
        console.close();
        services.close();
        identity.close();
    }

    private static final class Summary implements ProgressReporter {
        private final StringBuilder said = new StringBuilder();

        @Override
        public void say(String text) {
            said.append(text).append('\n');
        }

        @Override
        public void progress(String text) {}

        @Override
        public void pause() {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}
