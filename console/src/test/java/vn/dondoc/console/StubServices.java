package vn.dondoc.console;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Services that answer what a test says, and remember what they were asked. */
final class StubServices {
    private final HttpServer server;
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    record Reply(int status, String body) {}

    StubServices() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/", this::reply);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void forget() {
        replies.clear();
        asked.clear();
    }

    /** @param question the method and the path, without parameters */
    void reply(String question, int status, String body) {
        replies.put(question, new Reply(status, body));
    }

    void reply(String question, String body) {
        reply(question, 200, body);
    }

    /** Method, address, version, command, token and body of each request. */
    List<String> asked() {
        return asked;
    }

    private void reply(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String method = exchange.getRequestMethod();
        asked.add(String.join(
                " ",
                method,
                exchange.getRequestURI().toString(),
                String.valueOf(exchange.getRequestHeaders().getFirst("If-Match")),
                String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")),
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                body));
        Reply reply = replies.getOrDefault(
                method + " " + exchange.getRequestURI().getPath(), new Reply(404, "{\"status\":404,\"title\":\"-\"}"));
        byte[] answer = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(reply.status(), answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}
