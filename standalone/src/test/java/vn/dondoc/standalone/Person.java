package vn.dondoc.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.standalone.services.DondocService;
import vn.dondoc.standalone.services.ServiceEndpoints;

/** Somebody who uses the services over HTTP and knows nothing of what is behind it. */
final class Person {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final ServiceEndpoints endpoints;
    private final Map<String, String> headers;

    private Person(ServiceEndpoints endpoints, Map<String, String> headers) {
        this.endpoints = endpoints;
        this.headers = headers;
    }

    static Person nobody(ServiceEndpoints endpoints) {
        return new Person(endpoints, Map.of());
    }

    /** Signed in as this official of the demo directory. */
    static Person signedIn(ServiceEndpoints endpoints, String officialId) {
        String credentials =
                Base64.getEncoder().encodeToString((officialId + ":dondoc").getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(endpoints.identity().resolve("/oauth2/token"))
                        .header("Authorization", "Basic " + credentials)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        String token = json(answer).path("access_token").asString();
        return nobody(endpoints).with("Authorization", "Bearer " + token);
    }

    Person with(String header, String value) {
        Map<String, String> all = new HashMap<>(headers);
        all.put(header, value);
        return new Person(endpoints, all);
    }

    JsonNode get(DondocService service, String path) {
        return json(send(request(service, path)));
    }

    HttpResponse<String> tryToGet(DondocService service, String path) {
        return send(request(service, path));
    }

    /** Every item of every page. */
    List<JsonNode> all(DondocService service, String path) {
        List<JsonNode> items = new ArrayList<>();
        String next = null;
        do {
            String page = path + (path.contains("?") ? "&" : "?") + "limit=200"
                    + (next == null ? "" : "&after=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
            JsonNode answer = get(service, page);
            answer.path("items").forEach(items::add);
            next = answer.path("next").asString(null);
        } while (next != null);
        return items;
    }

    JsonNode post(DondocService service, String path, String json) {
        return json(tryToPost(service, path, json));
    }

    HttpResponse<String> tryToPost(DondocService service, String path, String json) {
        return send(request(service, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json, StandardCharsets.UTF_8)));
    }

    JsonNode postCsv(DondocService service, String path, byte[] csv) {
        return json(
                send(request(service, path).header("Content-Type", "text/csv").POST(BodyPublishers.ofByteArray(csv))));
    }

    /** Reads the thing first, so that the step is taken from the version it has now. */
    JsonNode step(DondocService service, String thing, String step, String json) {
        String etag = tryToGet(service, thing).headers().firstValue("ETag").orElseThrow();
        return with("If-Match", etag).post(service, thing + "/" + step, json);
    }

    private HttpRequest.Builder request(DondocService service, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(addressOf(service, path) + path));
        headers.forEach(request::header);
        return request;
    }

    private URI addressOf(DondocService service, String path) {
        return path.startsWith("/actuator") ? endpoints.managementOf(service) : endpoints.endpointOf(service);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as("%s: %s", answer.request(), answer.body())
                .isBetween(200, 299);
        return JSON.readTree(answer.body());
    }
}
