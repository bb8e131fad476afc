package vn.dondoc.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.platform.testing.LocalIssuer;

/** The sample service on a free port, asked from outside with real tokens. */
public abstract class OverHttp {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    public static final String NOTE = "{\"text\":\"xin chào\",\"dueOn\":\"2026-01-31\",\"lines\":[]}";

    static final String SCRAPER_PASSWORD = "of the scraper";

    public static LocalIssuer issuer;
    private static ConfigurableApplicationContext service;
    static String token;

    @BeforeAll
    static void start() {
        issuer = LocalIssuer.start();
        service = startWith(issuer.issuer());
        token = issuer.tokenOf("H56.02.head", "H56.02", "HEAD");
    }

    @AfterAll
    static void stop() {
        service.close();
        issuer.close();
    }

    public static ConfigurableApplicationContext startWith(String trusted, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.config.name=sample-service",
                "--DONDOC_ISSUER=" + trusted,
                "--DONDOC_SCRAPER_PASSWORD=" + SCRAPER_PASSWORD,
                "--server.port=0",
                "--management.server.port=0"));
        arguments.addAll(List.of(more));
        return new SpringApplicationBuilder(SampleService.class)
                .web(WebApplicationType.SERVLET)
                .run(arguments.toArray(String[]::new));
    }

    public static HttpRequest.Builder at(ConfigurableApplicationContext context, String path) {
        String listener = path.startsWith("/actuator") ? "management" : "server";
        String port = context.getEnvironment().getProperty("local." + listener + ".port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    static HttpRequest.Builder onTheServicePort(String path) {
        return asOperator("local.server.port", path);
    }

    static HttpRequest.Builder onTheManagementPort(String path) {
        return asOperator("local.management.port", path);
    }

    private static HttpRequest.Builder asOperator(String listener, String path) {
        String port = service.getEnvironment().getProperty(listener);
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + operatorToken());
    }

    static String operatorToken() {
        return issuer.tokenWith(Map.of("sub", "ops", "agency", "H56", "role", "OFFICER", "duties", "OPERATOR"));
    }

    static HttpRequest.Builder anonymous(String path) {
        return at(service, path);
    }

    public static HttpRequest.Builder with(String path) {
        return anonymous(path).header("Authorization", "Bearer " + token);
    }

    public static HttpRequest.Builder post(String path, String body) {
        return with(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    static HttpRequest.Builder put(String path) {
        return with(path).PUT(BodyPublishers.noBody());
    }

    public static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    /** @param head of a request as no client would send it, without the empty line behind it */
    public static String answerTo(String head) throws IOException {
        URI service = anonymous("/").build().uri();
        try (var socket = new Socket(service.getHost(), service.getPort())) {
            socket.getOutputStream()
                    .write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    public static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return JSON.readTree(answer.body());
    }

    public static JsonNode problem(HttpResponse<String> answer, int status, String slug) {
        JsonNode problem = problem(answer, status);
        assertThat(problem.get("type").asString()).isEqualTo("urn:dondoc:problem:" + slug);
        return problem;
    }

    public static JsonNode problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(answer.headers().firstValue("X-Correlation-Id"))
                .contains(problem.get("correlationId").asString());
        assertThat(problem.get("instance").asString()).isEqualTo(answer.uri().getRawPath());
        return problem;
    }
}
