package vn.dondoc.standalone;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.standalone.services.DondocService.DIRECTIVE;
import static vn.dondoc.standalone.services.DondocService.REPORTING;
import static vn.dondoc.standalone.services.DondocService.TASK;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.dondoc.platform.embedded.kafka.TopicSpec;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.standalone.demo.DemoScenario;
import vn.dondoc.standalone.demo.DemoScenario.Content;
import vn.dondoc.standalone.demo.ProgressReporter;
import vn.dondoc.standalone.services.ConnectionSettings;
import vn.dondoc.standalone.services.PortLayout;
import vn.dondoc.standalone.services.RunningIdentity;
import vn.dondoc.standalone.services.RunningServices;
import vn.dondoc.standalone.services.ServiceEndpoints;
import vn.dondoc.standalone.services.TopicLayout;

/** What {@code ./dondoc up} loads: beside the sample a province at work. */
class StoryIT {
    private final ShutdownSequence lifetime = new ShutdownSequence();
    private final List<String> told = new ArrayList<>();
    private ServiceEndpoints endpoints;
    private Person clerk;

    @BeforeEach
    void start() {
        LoggingSetup.logInto(Path.of("target/system-it.log"));
        TestStores.createTopics(TopicLayout.allTopics().toArray(TopicSpec[]::new));
        RunningIdentity identity = lifetime.closeLater(RunningIdentity.start(new PortLayout(0), null));
        ConnectionSettings wiring = new ConnectionSettings(
                        TestStores.bootstrapServers(),
                        TestStores.mongoUri(""),
                        TestStores.freshDatabase() + "_",
                        Map.of("dondoc.deadlines.every", "50ms"),
                        Clock.systemUTC())
                .trusting(identity);
        endpoints = lifetime.closeLater(RunningServices.start(wiring, new PortLayout(0)))
                .endpoints(identity.address());
        clerk = Person.signedIn(endpoints, "H56.clerk");
    }

    @AfterEach
    void stop() {
        lifetime.end();
    }

    @Test
    void theProvinceIsAtWorkWithTasksInEveryStateAndIsLoadedOnce() {
        run();

        assertThat(told).noneMatch(text -> text.contains("the rest is left out"));
        List<JsonNode> directives = clerk.all(DIRECTIVE, "/api/v1/directives");
        assertThat(directives).hasSize(13);
        Map<String, Long> states = clerk.all(TASK, "/api/v1/tasks").stream()
                .collect(groupingBy(task -> task.path("state").asString(), counting()));
        assertThat(states)
                .containsKeys(
                        "ASSIGNED", "ACKNOWLEDGED", "IN_PROGRESS", "REPORTED", "COMPLETED", "DECLINED", "SUSPENDED");
        JsonNode total = clerk.get(REPORTING, "/api/v1/reports/summary").path("total");
        assertThat(List.of("inTime", "overdue", "completedOnTime", "declined", "suspended", "noDeadline"))
                .allSatisfy(category ->
                        assertThat(total.path(category).asInt()).as(category).isPositive());

        run();

        assertThat(clerk.all(DIRECTIVE, "/api/v1/directives")).hasSize(13);
    }

    private void run() {
        new DemoScenario(endpoints, URI.create("http://127.0.0.1/"), new Listener())
                .run(Content.STORY, VietnamTime.dayOf(Instant.now()));
    }

    private final class Listener implements ProgressReporter {
        @Override
        public void say(String text) {
            told.add(text);
        }

        @Override
        public void progress(String text) {
            told.add(text);
        }

        @Override
        public void pause() {
            lifetime.pause();
        }
    }
}
