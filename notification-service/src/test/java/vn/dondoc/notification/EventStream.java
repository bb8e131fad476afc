package vn.dondoc.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.platform.testing.Waiting;

/** A connection that reads Server-Sent Events as their standard has them, by the JDK's client alone. */
final class EventStream implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final AtomicInteger heartbeats = new AtomicInteger();
    private final HttpResponse<Stream<String>> answer;
    private final Thread reader;
    private String id = "";
    private String name = "";
    private String data = "";

    /** One event, with the last id there was. */
    record Event(String id, String name, String data) {
        JsonNode json() {
            return JSON.readTree(data);
        }

        long position() {
            return Long.parseLong(id);
        }
    }

    private EventStream(URI instance, Map<String, Object> claims, @Nullable String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(instance.resolve("/api/v1/inbox/stream"))
                .header("Authorization", "Bearer " + RunningService.token(claims))
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            answer = client.send(request.build(), BodyHandlers.ofLines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        reader = Thread.ofVirtual().start(this::read);
    }

    /** Returns when the service is ready to tell. */
    static EventStream open(URI instance, String officialId, @Nullable String lastEventId) {
        return open(instance, RunningService.claimsOf(officialId), lastEventId);
    }

    static EventStream open(URI instance, Map<String, Object> claims, @Nullable String lastEventId) {
        EventStream opened = new EventStream(instance, claims, lastEventId);
        Waiting.until("the stream to be ready", () -> !opened.events.isEmpty() || opened.hasEnded());
        return opened;
    }

    private void read() {
        try (Stream<String> lines = answer.body()) {
            lines.forEach(this::take);
        } catch (UncheckedIOException _) {
            // the instance is gone: what was not ended by an empty line does not count
        }
    }

    private void take(String line) {
        int colon = line.indexOf(':');
        String field = colon < 0 ? line : line.substring(0, colon);
        String value = colon < 0 ? "" : line.substring(colon + 1).replaceFirst("^ ", "");
        switch (field) {
            case "id" -> id = value;
            case "event" -> name = value;
            case "data" -> data = data.isEmpty() ? value : data + "\n" + value;
            case "" -> endOfEvent(colon == 0);
            default -> {}
        }
    }

    private void endOfEvent(boolean comment) {
        if (comment) {
            heartbeats.incrementAndGet();
            return;
        }
        if (!data.isEmpty()) {
            events.add(new Event(id, name.isEmpty() ? "message" : name, data));
        }
        name = "";
        data = "";
    }

    int status() {
        return answer.statusCode();
    }

    /** What the problem says, if that was the answer. */
    String contentType() {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    List<Event> notices() {
        return events.stream().filter(event -> event.name().equals("notice")).toList();
    }

    List<Event> awaitNotices(int count) {
        Waiting.until(count + " notices", () -> notices().size() >= count);
        return notices();
    }

    /** With which id to go on. */
    String lastEventId() {
        return events.getLast().id();
    }

    int heartbeats() {
        return heartbeats.get();
    }

    boolean hasEnded() {
        return !reader.isAlive();
    }

    void awaitEnd() {
        Waiting.until("the end of the stream", this::hasEnded);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
