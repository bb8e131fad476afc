package vn.dondoc.task;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.Topics;
import vn.dondoc.platform.embedded.kafka.TopicSpec;
import vn.dondoc.platform.messaging.FaultInjection;
import vn.dondoc.platform.messaging.consumer.TopicProgress;
import vn.dondoc.platform.testing.LocalIssuer;
import vn.dondoc.platform.testing.ServedContract;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.task.directory.Agencies;
import vn.dondoc.task.directory.Agency;
import vn.dondoc.task.directory.GivenAgencies;

/** One instance of task-service on the test stores, with a clock that the test sets, asked over HTTP with real tokens. */
public final class RunningService implements AutoCloseable {
    /** Leaves it to its clerk to enter what its leaders decided. */
    public static final String PREPARING_AGENCY = "H56.15";

    private static final LocalIssuer ISSUER = LocalIssuer.start();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ConfigurableApplicationContext context;

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Instances of the same group and database are one deployment. */
    public static RunningService start(String database, Clock clock, String... settings) {
        return start(database, clock, (_, _) -> {}, settings);
    }

    /** With places at which it fails. */
    public static RunningService start(String database, Clock clock, FaultInjection faults, String... settings) {
        return start(
                database,
                beans -> {
                    beans.registerBean(Clock.class, () -> clock);
                    beans.registerBean(FaultInjection.class, () -> faults);
                },
                settings);
    }

    /** With these beans in place of its own. */
    public static RunningService start(String database, Consumer<GenericApplicationContext> beans, String... settings) {
        TestStores.createTopics(
                new TopicSpec(Topics.DIRECTIVES, Topics.PARTITIONS),
                new TopicSpec(Topics.DIRECTORY, Topics.PARTITIONS),
                new TopicSpec(Topics.OFFICIALS, Topics.PARTITIONS),
                new TopicSpec(Topics.TASKS, Topics.PARTITIONS),
                new TopicSpec(Topics.CALENDAR, Topics.PARTITIONS),
                new TopicSpec(Topics.deadLettersOf(Topics.DIRECTORY, database), Topics.PARTITIONS),
                new TopicSpec(Topics.deadLettersOf(Topics.OFFICIALS, database), Topics.PARTITIONS),
                new TopicSpec(Topics.deadLettersOf(Topics.DIRECTIVES, database), Topics.PARTITIONS));
        List<String> all = new ArrayList<>(List.of(
                "--spring.config.name=task-service",
                "--server.port=0",
                "--management.server.port=0",
                "--DONDOC_ISSUER=" + ISSUER.issuer(),
                "--DONDOC_KAFKA_BROKERS=" + TestStores.bootstrapServers(),
                "--DONDOC_MONGODB_URI=" + TestStores.mongoUri(database),
                "--spring.mongodb.database=" + database,
                "--spring.cloud.stream.default.group=" + database));
        all.addAll(List.of(settings));
        var service = new RunningService(new SpringApplicationBuilder(TaskServiceApplication.class)
                .initializers(context -> beans.accept((GenericApplicationContext) context))
                .run(all.toArray(String[]::new)));
        service.recordAgencies(GivenAgencies.ofSample());
        return service;
    }

    /** Hears nothing, has read the directory, and sweeps only when told: for tests of one part. */
    public static RunningService startQuiet(String database, Clock clock) {
        return startQuiet(database, beans -> beans.registerBean(Clock.class, () -> clock));
    }

    public static RunningService startQuiet(String database, Consumer<GenericApplicationContext> beans) {
        return start(
                database,
                context -> {
                    context.registerBean(TopicProgress.class, () -> _ -> true);
                    beans.accept(context);
                },
                "--spring.cloud.stream.bindings.directives-in-0.consumer.auto-startup=false",
                "--spring.cloud.stream.bindings.directory-in-0.consumer.auto-startup=false",
                "--spring.cloud.stream.bindings.officials-in-0.consumer.auto-startup=false",
                "--dondoc.access.clerks-prepare-for=" + PREPARING_AGENCY,
                "--dondoc.successions.every=1d",
                "--dondoc.deadlines.every=1d");
    }

    /** In its copy of the directory, which has the agencies of examples/ already. */
    public void recordAgencies(Agency... agencies) {
        bean(Agencies.class).recordAll(GivenAgencies.recorded(agencies));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Asks as an official of the agency. */
    public Caller as(String agency, OfficialRole role) {
        return as(agency, role.name(), Map.of());
    }

    /** Asks as the one who keeps the working calendar, a clerk of the province. */
    public Caller asSteward() {
        return as("H56", "CLERK", Map.of("duties", List.of("CALENDAR_STEWARD")));
    }

    /** @param more claims of the token */
    public Caller as(String agency, String role, Map<String, Object> more) {
        String official = agency + "." + role.toLowerCase(Locale.ROOT);
        Map<String, Object> claims = new HashMap<>(more);
        claims.putAll(Map.of("sub", official, "agency", agency, "role", role, "name", official));
        return new Caller(ISSUER.tokenWith(claims));
    }

    /** Asks with a token of these claims. */
    public Caller with(Map<String, Object> claims) {
        return new Caller(ISSUER.tokenWith(claims));
    }

    /** Someone with a token. */
    public final class Caller {
        private final String token;

        private Caller(String token) {
            this.token = token;
        }

        public HttpResponse<String> get(String path) {
            return send(request(path).GET());
        }

        public JsonNode read(String path) {
            return json(get(path));
        }

        /** Posts with If-Match and further headers, given as name, value, name, value. */
        public HttpResponse<String> post(String path, long version, String body, String... headers) {
            HttpRequest.Builder request = request(path)
                    .header("If-Match", "\"" + version + "\"")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body));
            return send(headers.length == 0 ? request : request.headers(headers));
        }

        /** With the token and nothing else. */
        public HttpRequest.Builder request(String path) {
            return anonymous(path).header("Authorization", "Bearer " + token);
        }
    }

    public HttpRequest.Builder anonymous(String path) {
        String port = context.getEnvironment().getProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    public static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return ServedContract.checked(
                    CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8)), ISSUER);
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    @Override
    public void close() {
        context.close();
    }
}
