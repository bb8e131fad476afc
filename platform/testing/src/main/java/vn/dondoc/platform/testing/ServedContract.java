package vn.dondoc.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a service serves, held against what it says it serves: the clients of integration tests hand every answer in. The
 * description is a valid OpenAPI document, and an answer has a documented status, media type and form, without fields that are
 * not documented.
 */
public final class ServedContract {
    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<URI, ServedContract> BY_ADDRESS = new ConcurrentHashMap<>();

    private final ObjectNode description;

    private ServedContract(ObjectNode description) {
        this.description = description;
    }

    /** Hands the answer back when it is as described. */
    public static HttpResponse<String> checked(HttpResponse<String> answer, LocalIssuer issuer) {
        if (!answer.uri().getPath().matches("/(actuator|v3/api-docs|error).*")) {
            URI address = answer.uri().resolve("/v3/api-docs");
            BY_ADDRESS.computeIfAbsent(address, at -> fetch(at, issuer)).check(answer);
        }
        return answer;
    }

    private static ServedContract fetch(URI address, LocalIssuer issuer) {
        var request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + issuer.tokenOf("H56.head", "H56", "HEAD"));
        try (var client = HttpClient.newHttpClient();
                InputStream schema = ServedContract.class.getResourceAsStream("openapi-3.1.schema.json")) {
            JsonNode description = JSON.readTree(
                    client.send(request.build(), BodyHandlers.ofString()).body());
            assertThat(SCHEMAS.getSchema(Objects.requireNonNull(schema)).validate(description))
                    .as("what is wrong with %s", address)
                    .isEmpty();
            assertThat(unexplained(description.at("/components/schemas"), ""))
                    .as("properties of %s that terms.properties of platform/web does not explain", address)
                    .isEmpty();
            assertThat(withoutRequired(description.at("/components/schemas"), ""))
                    .as("objects of %s that neither require a property nor say that none is always there", address)
                    .isEmpty();
            close(description.at("/components/schemas"));
            return new ServedContract((ObjectNode) description);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private static List<String> unexplained(JsonNode schema, String place) {
        return schema.propertyStream()
                .flatMap(entry -> {
                    String here = place + "/" + entry.getKey();
                    boolean bare =
                            place.endsWith("/properties") && !entry.getValue().has("description");
                    return Stream.concat(
                            bare ? Stream.of(here) : Stream.empty(), unexplained(entry.getValue(), here).stream());
                })
                .toList();
    }

    private static List<String> withoutRequired(JsonNode schema, String place) {
        boolean silent = !place.endsWith("/properties")
                && schema.get("properties") instanceof ObjectNode
                && !schema.has("required")
                && !schema.path("description").asString("").contains("may be left out");
        return Stream.concat(
                        silent ? Stream.of(place) : Stream.empty(),
                        schema.propertyStream()
                                .flatMap(entry ->
                                        withoutRequired(entry.getValue(), place + "/" + entry.getKey()).stream()))
                .toList();
    }

    /** An object with properties has no others. */
    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object
                && object.get("properties") instanceof ObjectNode
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(ServedContract::close);
    }

    private void check(HttpResponse<String> answer) {
        String what = answer.request().method() + " " + answer.uri() + " answered " + answer.statusCode();
        JsonNode operation = operationOf(answer);
        if (operation.isMissingNode()) {
            assertThat(answer.statusCode()).as(what).isIn(400, 401, 404, 405);
            return;
        }
        JsonNode response = resolved(operation.path("responses").path(Integer.toString(answer.statusCode())));
        assertThat(response.isMissingNode()).as("%s, which is documented", what).isFalse();
        if (!answer.body().isEmpty()) {
            checkBody(what, response.path("content"), answer);
        }
    }

    private void checkBody(String what, JsonNode content, HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
        assertThat(content.propertyNames()).as("the media types of %s", what).contains(type);
        if (type.endsWith("json")) {
            ObjectNode schema = JSON.createObjectNode();
            schema.putArray("allOf").add(content.path(type).path("schema"));
            schema.set("components", description.get("components"));
            assertThat(SCHEMAS.getSchema(schema).validate(JSON.readTree(answer.body())))
                    .as("%s with %s", what, answer.body())
                    .isEmpty();
        }
    }

    private JsonNode operationOf(HttpResponse<String> answer) {
        String path = answer.uri().getRawPath();
        String method = answer.request().method().toLowerCase(Locale.ROOT);
        JsonNode paths = description.get("paths");
        // a path without variables wins over one with
        return paths.propertyStream()
                .filter(entry -> matches(entry.getKey(), path))
                .min(Comparator.comparingLong(entry ->
                        entry.getKey().chars().filter(letter -> letter == '{').count()))
                .map(entry -> entry.getValue().path(method))
                .orElse(paths.path(""));
    }

    private static boolean matches(String template, String path) {
        return Pattern.matches(template.replaceAll("[.]", "[.]").replaceAll("\\{[^}]+}", "[^/]+"), path);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? description.at(node.get("$ref").asString().substring(1)) : node;
    }
}
