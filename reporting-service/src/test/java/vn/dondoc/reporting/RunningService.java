package vn.dondoc.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.contracts.Topics;
import vn.dondoc.platform.embedded.kafka.TopicSpec;
import vn.dondoc.platform.testing.LocalIssuer;
import vn.dondoc.platform.testing.ServedContract;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.web.table.TableFile;
import vn.dondoc.reporting.table.PrintedTableTests;
import vn.dondoc.reporting.table.ReadWorkbook;

/** The service as it runs, asked over HTTP by an official. */
final class RunningService implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ConfigurableApplicationContext context;
    private final LocalIssuer issuer;
    private final String token;

    private RunningService(ConfigurableApplicationContext context, LocalIssuer issuer) {
        this.context = context;
        this.issuer = issuer;
        this.token = issuer.tokenOf("official-1", "H56", "HEAD");
    }

    /** As the only one of a group that reads nothing of what is there. */
    static RunningService startAlone(String database, LocalIssuer issuer, String... settings) {
        String[] topics = {
            Topics.DIRECTORY, Topics.OFFICIALS, Topics.DIRECTIVES, Topics.TASKS, Topics.CALENDAR, Topics.AUDIT
        };
        for (String topic : topics) {
            TestStores.createTopics(
                    new TopicSpec(topic, Topics.PARTITIONS),
                    new TopicSpec(Topics.deadLettersOf(topic, database), Topics.PARTITIONS));
        }
        TestStores.skipWhatIsThere(database, topics);
        return start(database, issuer, database, settings);
    }

    static RunningService start(String database, LocalIssuer issuer) {
        return start(database, issuer, "reporting-service");
    }

    private static RunningService start(String database, LocalIssuer issuer, String group, String... settings) {
        var arguments = new ArrayList<>(List.of(
                "--spring.config.name=reporting-service",
                "--spring.cloud.stream.default.group=" + group,
                "--server.port=0",
                "--management.server.port=0",
                "--spring.mongodb.database=" + database,
                "--DONDOC_MONGODB_URI=" + TestStores.mongoUri(database),
                "--DONDOC_KAFKA_BROKERS=" + TestStores.bootstrapServers(),
                "--DONDOC_ISSUER=" + issuer.issuer()));
        arguments.addAll(List.of(settings));
        var context =
                new SpringApplicationBuilder(ReportingServiceApplication.class).run(arguments.toArray(String[]::new));
        return new RunningService(context, issuer);
    }

    JsonNode get(String path) {
        return get(path, token);
    }

    JsonNode get(String path, String bearer) {
        var answer = send(path, "Authorization", "Bearer " + bearer);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** All pages' items. */
    List<JsonNode> all(String path) {
        return all(path, token);
    }

    List<JsonNode> all(String path, String bearer) {
        var items = new ArrayList<JsonNode>();
        String cursor = "";
        do {
            JsonNode page = get(path + (path.contains("?") ? "&" : "?") + "limit=200" + cursor, bearer);
            page.get("items").forEach(items::add);
            cursor = page.has("next") ? "&after=" + page.get("next").asString() : "";
        } while (!cursor.isEmpty());
        return items;
    }

    HttpResponse<String> send(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + portOf(path) + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return ServedContract.checked(HTTP.send(request.build(), RunningService::textOf), issuer);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** Of a workbook what its first sheet shows, of what is printed all of it. */
    private static HttpResponse.BodySubscriber<String> textOf(HttpResponse.ResponseInfo answer) {
        var bytes = HttpResponse.BodySubscribers.ofByteArray();
        return switch (answer.headers().firstValue("Content-Type").orElse("")) {
            case TableFile.XLSX -> HttpResponse.BodySubscribers.mapping(bytes, body -> new ReadWorkbook(body).text());
            case "application/pdf" -> HttpResponse.BodySubscribers.mapping(bytes, PrintedTableTests::textOf);
            default -> HttpResponse.BodySubscribers.ofString(StandardCharsets.UTF_8);
        };
    }

    String csv(String path) {
        var answer = send(path, "Authorization", "Bearer " + token, "Accept", "text/csv");
        if (answer.statusCode() != 200
                || !answer.headers().firstValue("Content-Type").orElse("").startsWith("text/csv")) {
            throw new AssertionError(path + " answered " + answer.statusCode() + " "
                    + answer.headers().map());
        }
        return answer.body();
    }

    HttpResponse<String> post(String path, String body, String bearer, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + portOf(path) + path))
                .header("Authorization", "Bearer " + bearer)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            return ServedContract.checked(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()), issuer);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Stops one of its consumers, and starts it again. */
    BindingsLifecycleController consumers() {
        return context.getBean(BindingsLifecycleController.class);
    }

    String bearer() {
        return "Bearer " + token;
    }

    private String portOf(String path) {
        String listener = path.startsWith("/actuator") ? "management" : "server";
        return context.getEnvironment().getRequiredProperty("local." + listener + ".port");
    }

    @Override
    public void close() {
        context.close();
    }
}
