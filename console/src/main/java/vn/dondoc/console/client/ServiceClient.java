package vn.dondoc.console.client;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.util.StreamUtils;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** One service, asked as whoever is signed in and in their language. Its errors come as {@link ServiceRefused} or {@link ServiceAway}. */
public final class ServiceClient {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceClient.class);
    private static final int BUFFER = 8192;

    private final Service service;
    private final URI address;
    private final RestClient http;
    private final RestClient streams;
    private final JsonMapper json;

    /** @param streams waits for as long as nothing is told */
    ServiceClient(Service service, URI address, RestClient http, RestClient streams, JsonMapper json) {
        this.service = service;
        this.address = address;
        this.http = http;
        this.streams = streams;
        this.json = json;
    }

    public <T> T get(Caller caller, String path, Class<T> type) {
        return get(caller, path, new LinkedMultiValueMap<>(), type);
    }

    /**
     * @param path with the ids in it as they are: they are encoded here
     * @param parameters of the question; those without a value are left out by whoever made them
     */
    public <T> T get(Caller caller, String path, MultiValueMap<String, String> parameters, Class<T> type) {
        return answer(
                http.get()
                        .uri(addressOf(path)
                                .queryParams(QueryParameters.encoded(parameters))
                                .build(true)
                                .toUri()),
                caller,
                type);
    }

    /** Passes a file on as the service writes it, piece by piece, with what it says of it. */
    public void passOn(
            Caller caller, String path, MultiValueMap<String, String> parameters, HttpServletResponse answer) {
        URI file = addressOf(path)
                .queryParams(QueryParameters.encoded(parameters))
                .build(true)
                .toUri();
        try {
            http.get().uri(file).headers(headers -> identify(headers, caller)).exchange((request, response) -> {
                if (response.getStatusCode().isError()) {
                    refuse(request, response);
                }
                for (String name : List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_DISPOSITION)) {
                    answer.setHeader(name, response.getHeaders().getFirst(name));
                }
                return StreamUtils.copy(response.getBody(), answer.getOutputStream());
            });
        } catch (ResourceAccessException unreachable) {
            throw new ServiceAway(service, unreachable);
        }
    }

    private static void identify(HttpHeaders headers, Caller caller) {
        headers.setBearerAuth(caller.token());
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, caller.language().toLanguageTag());
    }

    /** Has the change done, once for one id. */
    public <T> T send(Caller caller, Command command, Class<T> type) {
        var request =
                http.post().uri(addressOf(command.path()).build(true).toUri()).header("Idempotency-Key", command.id());
        if (command.version() != null) {
            request.header(HttpHeaders.IF_MATCH, "\"" + command.version() + "\"");
        }
        if (command.body() != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(command.body());
        }
        return answer(request, caller, type);
    }

    /** Hands on what the service tells as it comes, until one of the two ends it. */
    public void stream(Caller caller, String path, OutputStream to) {
        try {
            streams.get()
                    .uri(addressOf(path).build(true).toUri())
                    .headers(headers -> headers.setBearerAuth(caller.token()))
                    .accept(MediaType.TEXT_EVENT_STREAM)
                    .exchange((request, response) -> {
                        if (response.getStatusCode().isError()) {
                            refuse(request, response);
                        }
                        copy(response.getBody(), to);
                        return path;
                    });
        } catch (ResourceAccessException ended) {
            throw new ServiceAway(service, ended);
        }
    }

    private static void copy(InputStream from, OutputStream to) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            to.write(buffer, 0, read);
            to.flush();
        }
    }

    private UriComponentsBuilder addressOf(String path) {
        return UriComponentsBuilder.fromUri(address).path(UriUtils.encodePath(path, StandardCharsets.UTF_8));
    }

    private <T> T answer(RequestHeadersSpec<?> request, Caller caller, Class<T> type) {
        try {
            T body = request.headers(headers -> {
                        headers.setBearerAuth(caller.token());
                        headers.set(
                                HttpHeaders.ACCEPT_LANGUAGE, caller.language().toLanguageTag());
                    })
                    .accept(MediaType.APPLICATION_JSON)
                    .retrieve()
                    .onStatus(HttpStatusCode::isError, this::refuse)
                    .body(type);
            if (body == null) {
                throw away(new ServiceAway(service, HttpStatus.NO_CONTENT.value()));
            }
            return body;
        } catch (RestClientException unreadable) {
            throw away(new ServiceAway(service, unreadable));
        }
    }

    private static ServiceAway away(ServiceAway away) {
        LOG.warn("{}", away.getMessage());
        return away;
    }

    private void refuse(HttpRequest request, ClientHttpResponse response) throws IOException {
        int status = response.getStatusCode().value();
        if (status == 401) {
            throw new SignInNeeded();
        }
        if (status >= 500) {
            throw away(new ServiceAway(service, status));
        }
        throw new ServiceRefused(service, problemOf(response, status));
    }

    private Problem problemOf(ClientHttpResponse response, int status) throws IOException {
        byte[] body = response.getBody().readAllBytes();
        try {
            return json.readValue(body, Problem.class);
        } catch (JacksonException other) {
            return new Problem(null, status, null, null);
        }
    }
}
