package vn.dondoc.notification;

import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.Topics;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.platform.embedded.kafka.TopicSpec;
import vn.dondoc.platform.testing.LocalIssuer;
import vn.dondoc.platform.testing.ServedContract;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;
import vn.dondoc.platform.vietnam.VietnamTime;

/** The whole service on a free port, asked over HTTP with real tokens. The topics are shared with the other tests. */
public final class RunningService implements AutoCloseable {
    private static final LocalIssuer ISSUER = LocalIssuer.start();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final ConfigurableApplicationContext context;

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** A new group reads what comes from now on: what other tests left in the topics would keep it busy for long. */
    public static RunningService start(String database, String group, String... settings) {
        return startBy(VietnamTime.systemClock(), database, group, settings);
    }

    /** By that clock. */
    public static RunningService startBy(Clock clock, String database, String group, String... settings) {
        createTopics(group);
        TestStores.skipWhatIsThere(group, Topics.DIRECTORY, Topics.OFFICIALS, Topics.TASKS, Topics.CALENDAR);
        return new RunningService(new SpringApplicationBuilder(NotificationServiceApplication.class)
                .initializers(context -> ((GenericApplicationContext) context).registerBean(Clock.class, () -> clock))
                .run(arguments(database, group, settings).toArray(String[]::new)));
    }

    private static void createTopics(String group) {
        TestStores.createTopics(
                new TopicSpec(Topics.DIRECTORY, Topics.PARTITIONS),
                new TopicSpec(Topics.OFFICIALS, Topics.PARTITIONS),
                new TopicSpec(Topics.TASKS, Topics.PARTITIONS),
                new TopicSpec(Topics.NOTIFICATIONS, Topics.PARTITIONS),
                new TopicSpec(Topics.CALENDAR, Topics.PARTITIONS),
                new TopicSpec(Topics.deadLettersOf(Topics.CALENDAR, group), Topics.PARTITIONS),
                new TopicSpec(Topics.deadLettersOf(Topics.DIRECTORY, group), Topics.PARTITIONS),
                new TopicSpec(Topics.deadLettersOf(Topics.OFFICIALS, group), Topics.PARTITIONS),
                new TopicSpec(Topics.deadLettersOf(Topics.TASKS, group), Topics.PARTITIONS));
    }

    /** A new group reads all there is. */
    public static RunningService startFromTheBeginning(String database, String group, String... settings) {
        createTopics(group);
        return new RunningService(new SpringApplicationBuilder(NotificationServiceApplication.class)
                .run(arguments(database, group, settings).toArray(String[]::new)));
    }

    /** Of one more instance in a process of its own, which may be killed. */
    static ServiceProcess fork(String database, String group, String... settings) {
        return fork(List.of(), database, group, settings);
    }

    static ServiceProcess fork(List<String> jvmOptions, String database, String group, String... settings) {
        createTopics(group);
        return ServiceProcess.start(jvmOptions, arguments(database, group, settings));
    }

    private static List<String> arguments(String database, String group, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.config.name=notification-service",
                "--server.port=0",
                "--management.server.port=0",
                "--DONDOC_KAFKA_BROKERS=" + TestStores.bootstrapServers(),
                "--DONDOC_MONGODB_URI=" + TestStores.mongoUri(database),
                "--spring.mongodb.database=" + database,
                "--DONDOC_ISSUER=" + ISSUER.issuer(),
                "--spring.cloud.stream.default.group=" + group,
                // tests run at any hour of any day
                "--DONDOC_WINDOW_OPENS=00:00",
                "--DONDOC_WINDOW_CLOSES=00:00",
                "--DONDOC_WINDOW_EVERY_DAY=true",
                "--DONDOC_DIGEST_ENABLED=false"));
        arguments.addAll(List.of(settings));
        return arguments;
    }

    public MongoTemplate mongo() {
        return bean(MongoTemplate.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** All events of some tasks once more, as after a crash: they were handled, and nobody knows. Returns when they are again. */
    public void redeliver(List<EventEnvelope<TaskMessage>> events) {
        MongoCollection<Document> handled = mongo().getCollection("consumed_dondoc_tasks_v1");
        Document these = new Document(
                "_id",
                new Document("$in", events.stream().map(EventEnvelope::subject).toList()));
        handled.deleteMany(these);
        Wire.tasks(events);
        events.forEach(event -> Waiting.until(
                "the redelivered events to be handled",
                () -> handled.find(new Document("_id", event.subject())).first(),
                it -> it != null && it.get("sequence", Number.class).longValue() >= event.sequence()));
    }

    public HttpResponse<String> get(String path, String officialId) {
        return send(request(path).GET(), officialId);
    }

    public HttpResponse<String> post(String path, String officialId) {
        return send(request(path).POST(BodyPublishers.noBody()), officialId);
    }

    public HttpResponse<String> post(String path, String officialId, String body) {
        return send(
                request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)),
                officialId);
    }

    /** Decided on that version, such as {@code "0"}; under the key, so that it may be sent twice. */
    public HttpResponse<String> put(String path, String officialId, String version, String key, String body) {
        return command("PUT " + path, officialId, version, key, body);
    }

    /** As {@link #put}, such as {@code POST /api/v1/me}. */
    public HttpResponse<String> command(String command, String officialId, String version, String key, String body) {
        String method = command.substring(0, command.indexOf(' '));
        return send(
                request(command.substring(method.length() + 1))
                        .header("Content-Type", "application/json")
                        .header("If-Match", version)
                        .header("Idempotency-Key", key)
                        .method(method, BodyPublishers.ofString(body)),
                officialId);
    }

    /** Such as {@code GET /api/v1/me}; what stands after that is the body. */
    public HttpResponse<String> ask(String request, Map<String, Object> claims) {
        String address = request.replaceFirst(" \\{.*", "");
        String path = address.substring(address.indexOf(' ') + 1);
        if (address.length() < request.length()) {
            String method = address.substring(0, address.indexOf(' '));
            String body = request.substring(address.length() + 1);
            return send(
                    request(path)
                            .header("Content-Type", "application/json")
                            .method(method, BodyPublishers.ofString(body)),
                    claims);
        }
        return request.startsWith("GET") ? get(path, claims) : post(path, claims);
    }

    /** As a reader of that language. */
    public HttpResponse<String> getIn(String language, String path, String officialId) {
        return send(request(path).header("Accept-Language", language).GET(), officialId);
    }

    public HttpResponse<String> post(String path, Map<String, Object> claims) {
        return send(request(path).POST(BodyPublishers.noBody()), claims);
    }

    public HttpResponse<String> get(String path, Map<String, Object> claims) {
        return send(request(path).GET(), claims);
    }

    public HttpResponse<String> anonymous(String path) {
        return send(request(path).GET());
    }

    public JsonNode json(String path, String officialId) {
        return JSON.readTree(get(path, officialId).body());
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    /** What the service says the province of a directive's notices. */
    public JsonNode summary(String directiveId) {
        return json("/api/v1/notices/summary?directive=" + directiveId, "H56.head");
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address().resolve(path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String officialId) {
        return send(request, claimsOf(officialId));
    }

    /** Officials are called by their agencies, such as S02.head; an .admin is administrator of the directory. */
    public static Map<String, Object> claimsOf(String officialId) {
        int end = officialId.lastIndexOf('.');
        return Map.of(
                "sub",
                officialId,
                "agency",
                end < 0 ? "H56.02" : officialId.substring(0, end),
                "role",
                officialId.endsWith(".clerk") ? "CLERK" : "HEAD",
                "duties",
                officialId.endsWith(".admin") ? List.of("DIRECTORY_ADMINISTRATOR") : List.of());
    }

    public static String token(Map<String, Object> claims) {
        return ISSUER.tokenWith(claims);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, Map<String, Object> claims) {
        return send(request.header("Authorization", "Bearer " + ISSUER.tokenWith(claims)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return ServedContract.checked(CLIENT.send(request.build(), BodyHandlers.ofString()), ISSUER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError("Interrupted while waiting for an answer", e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
