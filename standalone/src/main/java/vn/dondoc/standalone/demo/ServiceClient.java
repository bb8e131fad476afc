package vn.dondoc.standalone.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.standalone.services.DondocService;
import vn.dondoc.standalone.services.ServiceEndpoints;

/** The services as an official of the demo directory sees them: by HTTP alone. */
public final class ServiceClient {
    private static final String SECRET = "dondoc";
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int PAGE = 200;

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final ServiceEndpoints endpoints;
    private final String token;

    public ServiceClient(ServiceEndpoints endpoints, String officialId) {
        this.endpoints = endpoints;
        this.token = tokenOf(officialId);
    }

    /** @param etag the version, to be handed in with the next step; none where there is no version */
    public record Answer(JsonNode body, @Nullable String etag) {}

    private String tokenOf(String officialId) {
        String credentials =
                Base64.getEncoder().encodeToString((officialId + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        return sendRequest(HttpRequest.newBuilder(endpoints.identity().resolve("/oauth2/token"))
                        .header("Authorization", "Basic " + credentials)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials")))
                .body()
                .path("access_token")
                .asString();
    }

    /** For what is asked of the services by other means. */
    public String token() {
        return token;
    }

    /** Everybody who can get a token. */
    public List<JsonNode> demoOfficials() {
        return listOfIdentity("/officials");
    }

    /** Whom to sign in as first, and what to try then. */
    List<JsonNode> suggestions() {
        return listOfIdentity("/suggestions");
    }

    private List<JsonNode> listOfIdentity(String path) {
        return sendRequest(HttpRequest.newBuilder(endpoints.identity().resolve(path))).body().values().stream()
                .toList();
    }

    public Answer getObject(DondocService service, String path) {
        return sendRequest(newRequest(service, path).GET());
    }

    /** Whether the service's copy of the directory has this official; before that there is nothing for the official to see. */
    boolean isKnownTo(DondocService service) {
        return "CONFIRMED"
                .equals(getObject(service, "/api/v1/me").body().path("standing").asString());
    }

    /** All items of a list, however many pages it has. */
    public List<JsonNode> getAllPages(DondocService service, String path) {
        List<JsonNode> items = new ArrayList<>();
        String next = "";
        do {
            String query = (path.contains("?") ? "&" : "?") + "limit=" + PAGE
                    + (next.isEmpty() ? "" : "&after=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
            JsonNode page = getObject(service, path + query).body();
            page.path("items").forEach(items::add);
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return items;
    }

    public Answer postJson(DondocService service, String path, String contentType, byte[] body) {
        return sendRequest(
                newRequest(service, path).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body)));
    }

    /** A step from the version that was seen. */
    public Answer takeStep(DondocService service, String path, @Nullable String etag) {
        return sendRequest(newRequest(service, path)
                .header("If-Match", String.valueOf(etag))
                .POST(BodyPublishers.noBody()));
    }

    /** A step that says more, from the version that was seen. */
    public Answer takeStep(DondocService service, String path, @Nullable String etag, String body) {
        return sendRequest(newRequest(service, path)
                .header("If-Match", String.valueOf(etag))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder newRequest(DondocService service, String path) {
        return HttpRequest.newBuilder(URI.create(endpoints.endpointOf(service) + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json");
    }

    private Answer sendRequest(HttpRequest.Builder unfinished) {
        HttpRequest request = unfinished.timeout(LIMIT).build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (response.statusCode() / 100 != 2) {
                throw new DemoFailed(
                        request.method() + " " + request.uri() + ": " + response.statusCode() + " " + response.body());
            }
            return new Answer(
                    json.readTree(response.body()),
                    response.headers().firstValue("ETag").orElse(null));
        } catch (IOException e) {
            throw new DemoFailed(request.uri() + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailed(request.uri() + ": " + e);
        }
    }
}
