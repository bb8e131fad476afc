package vn.dondoc.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.dondoc.platform.embedded.mongodb.EmbeddedMongo;
import vn.dondoc.platform.testing.ForkedJvm;
import vn.dondoc.platform.testing.Waiting;
import vn.dondoc.standalone.services.DondocService;
import vn.dondoc.standalone.services.ServiceEndpoints;

/** {@code ./dondoc up}, killed in the middle of its work and started again on the same folder. */
class KillIT {
    private static final String ISSUED = "Đã ban hành";
    private static final String FIRST_PROGRESS = "agencies notified";
    private static final String UP = "Ctrl-C";

    private static final int ALL = 574;

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void nameTheFolder() {
        data = folder.resolve("data");
    }

    @Test
    void aKilledSystemLosesNothingAndDoesNothingTwice() {
        try (ForkedJvm first = up()) {
            await(first, ISSUED);
            first.killForcibly();
        }
        try (ForkedJvm second = up()) {
            await(second, FIRST_PROGRESS);
            second.killForcibly();
        }
        try (ForkedJvm third = up()) {
            await(third, UP);
            requireTheSample(third);
            assertThat(third.stop()).isEqualTo(143);
        }
        try (ForkedJvm afterACleanStop = up()) {
            await(afterACleanStop, UP);
            requireTheSample(afterACleanStop);
        }
    }

    @Test
    void aKillInTheMiddleOfTheInsertsOfAFanOutLosesNothing() {
        try (ForkedJvm first = up("-Dspring.main.sources=" + HalfFanOut.class.getName())) {
            await(first, HalfFanOut.IN_THE_MIDDLE);
            first.killForcibly();
        }
        assertThat(storedTasks())
                .as("tasks of %s stored when it was killed", ALL)
                .isPositive()
                .isLessThan(ALL);

        try (ForkedJvm next = up()) {
            await(next, UP);
            requireTheSample(next);
        }
    }

    /** How many tasks the killed system left in its store. */
    private long storedTasks() {
        try (EmbeddedMongo store = EmbeddedMongo.durable(data.resolve("store"), 0);
                MongoClient client = MongoClients.create(store.connectionString())) {
            return client.getDatabase("task").getCollection("tasks").countDocuments();
        }
    }

    private static void requireTheSample(ForkedJvm jvm) {
        Province province = new Province(endpointsToldBy(jvm));
        var directives = province.clerk().all(DondocService.DIRECTIVE, "/api/v1/directives");
        assertThat(directives).hasSize(1);
        String sample = directives.getFirst().path("id").asString();

        province.awaitEverywhere(sample, ALL);

        assertThat(province.tasksOf(sample).stream()
                        .collect(Collectors.groupingBy(
                                task -> task.path("itemNumber").asString(), Collectors.counting())))
                .isEqualTo(Map.of("1", 181L, "2", 181L, "3", 181L, "4", 15L, "5", 15L, "6", 1L));
        JsonNode notices = province.noticesOf(sample);
        assertThat(notices.path("agencies").asInt()).isEqualTo(181);
        assertThat(notices.path("notices").asInt()).isEqualTo(181);
        JsonNode byAgency = province.reportOf(sample);
        assertThat(byAgency.path("items").values().stream()
                        .mapToInt(line -> line.path("total").asInt())
                        .sum())
                .isEqualTo(ALL);
        assertThat(province.rowsOf(sample, "&agency=H56.02")).hasSize(6);
    }

    private ForkedJvm up(String... jvmOptions) {
        List<String> options = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1"));
        options.addAll(List.of(jvmOptions));
        return ForkedJvm.start(
                options, StandaloneApplication.class, "--sample-only", "--data", data.toString(), "--port-base", "0");
    }

    /** Starting takes seconds on an idle machine and minutes on one where everybody builds. */
    private static void await(ForkedJvm jvm, String text) {
        Waiting.until(text + " of " + jvm.pid(), Duration.ofMinutes(5), jvm::output, lines -> isIn(lines, text));
    }

    private static boolean isIn(List<String> lines, String text) {
        assertThat(lines).noneMatch(line -> line.startsWith("It cannot go on"));
        return lines.stream().anyMatch(line -> line.contains(text));
    }

    /** The addresses that the process printed, where a person finds them too. */
    private static ServiceEndpoints endpointsToldBy(ForkedJvm jvm) {
        Function<String, URI> address = name ->
                URI.create(jvm.awaitLine("  " + name + " ").replaceAll(".*?(http://127\\.0\\.0\\.1:\\d+).*", "$1"));
        Map<DondocService, URI> services = new EnumMap<>(DondocService.class);
        for (DondocService service : DondocService.values()) {
            services.put(service, address.apply(service.applicationName()));
        }
        return new ServiceEndpoints(address.apply("identity"), services, Map.of());
    }
}
