package vn.dondoc.directive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.contracts.Topics;
import vn.dondoc.platform.embedded.kafka.TopicSpec;
import vn.dondoc.platform.testing.LocalIssuer;
import vn.dondoc.platform.testing.ServedContract;
import vn.dondoc.platform.testing.TestStores;

/** The whole service on the test stores, once for all suites that extend this; talked to over HTTP as officials do. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=directive-service")
public abstract class RunningService {
    protected static final JsonMapper JSON = JsonMapper.builder().build();
    protected static final String DATABASE = TestStores.freshDatabase();
    protected static final Path EXAMPLES = Path.of("..", "examples");
    private static final LocalIssuer ISSUER = LocalIssuer.start();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        TestStores.createTopics(
                new TopicSpec(Topics.DIRECTORY, Topics.PARTITIONS),
                new TopicSpec(Topics.OFFICIALS, Topics.PARTITIONS),
                new TopicSpec(Topics.DIRECTIVES, Topics.PARTITIONS),
                new TopicSpec(Topics.TASKS, Topics.PARTITIONS),
                new TopicSpec(Topics.deadLettersOf(Topics.TASKS, "directive-service"), Topics.PARTITIONS));
        registry.add("DONDOC_KAFKA_BROKERS", TestStores::bootstrapServers);
        registry.add("DONDOC_MONGODB_URI", () -> TestStores.mongoUri(DATABASE));
        registry.add("spring.mongodb.database", () -> DATABASE);
        registry.add("DONDOC_ISSUER", ISSUER::issuer);
    }

    /** A request of an official, with a key of its own unless the headers say one. */
    protected final Answer ask(String agency, String method, String path, String body, String... headers) {
        return ask(agency, request(method, path, body.getBytes(UTF_8), typeOf(path)), headers);
    }

    private static String typeOf(String path) {
        return path.contains("/imports/") ? "text/csv" : "application/json";
    }

    private HttpRequest.Builder request(String method, String path, byte[] body, String type) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + (path.startsWith("/actuator") ? managementPort : port) + path))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .header("Content-Type", type);
    }

    private static Answer ask(String agency, HttpRequest.Builder request, String... headers) {
        return send(agency.isEmpty() ? null : clerkOf(agency), request, headers);
    }

    /** A clerk may all that a clerk may; that of the province keeps the directory as well. */
    private static String clerkOf(String agency) {
        return tokenWith(Map.of(
                "sub",
                agency + ".clerk",
                "agency",
                agency,
                "role",
                "CLERK",
                "duties",
                agency.equals("H56") ? List.of("DIRECTORY_ADMINISTRATOR") : List.of()));
    }

    protected static String tokenWith(Map<String, Object> claims) {
        return ISSUER.tokenWith(claims);
    }

    protected final Answer send(String token, String method, String path, String body, String... headers) {
        return send(token, request(method, path, body.getBytes(UTF_8), typeOf(path)), headers);
    }

    private static Answer send(@Nullable String token, HttpRequest.Builder request, String... headers) {
        boolean hasKey = Arrays.asList(headers).contains("Idempotency-Key");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!hasKey) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
            return new Answer(ServedContract.checked(response, ISSUER));
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(request.build().uri().toString(), failure);
        }
    }

    protected final Answer get(String path) {
        return ask("H56", "GET", path, "");
    }

    protected final Answer post(String path, String body, String... headers) {
        return ask("H56", "POST", path, body, headers);
    }

    protected final Answer post(String path, byte[] body, String type) {
        return ask("H56", request("POST", path, body, type));
    }

    /** Brings a file of the examples in. */
    protected final Answer importExample(String kind) throws IOException {
        return post(
                "/api/v1/directory/imports/" + kind + "?mode=all",
                Files.readString(EXAMPLES.resolve("directory").resolve(kind + ".csv")));
    }

    /** An answer, read as JSON where it is. */
    protected record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String etag() {
            return response.headers().firstValue("ETag").orElseThrow();
        }

        public String id() {
            return json().get("id").asString();
        }

        @Override
        public String toString() {
            return status() + " " + response.body();
        }
    }
}
