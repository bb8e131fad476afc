package vn.dondoc.notification.delivery.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.platform.embedded.kafka.LocalPorts;
import vn.dondoc.platform.testing.Waiting;

/**
 * An agency's gateway as somebody else would write it: a real HTTP server that verifies signatures with code of its own, and answers as a
 * test tells it to, by the official whom a call is for.
 */
public final class GatewayReceiver implements AutoCloseable {
    public static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final HttpServer server;
    private final String secret;
    private final Duration tolerance;
    private final Map<String, Answer> script = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** What came in, and whether the signature was right. */
    public record Call(String id, String officialId, boolean verified, int answered, JsonNode message) {}

    /**
     * How a call is answered.
     *
     * @param status 0 is never
     * @param headers besides
     */
    public record Answer(int status, Map<String, String> headers) {
        public static Answer of(int status) {
            return new Answer(status, Map.of());
        }
    }

    private GatewayReceiver(int port, String secret, Duration tolerance) {
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.secret = secret;
        this.tolerance = tolerance;
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    public static GatewayReceiver start() {
        return new GatewayReceiver(0, SECRET, TOLERANCE);
    }

    /** For a test whose clock leaps: no call is old. */
    public static GatewayReceiver startTimeless() {
        return new GatewayReceiver(0, SECRET, ChronoUnit.FOREVER.getDuration());
    }

    /** That knows another secret by now. */
    public static GatewayReceiver knowing(String secret) {
        return new GatewayReceiver(0, secret, TOLERANCE);
    }

    public static GatewayReceiver startAgainAt(int port) {
        Waiting.until("the gateway's port", () -> LocalPorts.isFree(port));
        return new GatewayReceiver(port, SECRET, TOLERANCE);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String url() {
        return "http://127.0.0.1:" + port() + "/hook";
    }

    public void answer(String officialId, Answer answer) {
        script.put(officialId, answer);
    }

    public List<Call> callsFor(String officialId) {
        return calls.stream()
                .filter(call -> call.officialId().equals(officialId))
                .toList();
    }

    public List<Call> calls() {
        return List.copyOf(calls);
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        JsonNode message = new JsonMapper().readTree(body);
        String officialId = message.at("/data/officialId").asString("");
        boolean verified = isOurs(exchange, body);
        Answer answer = verified ? script.getOrDefault(officialId, Answer.of(204)) : Answer.of(401);
        String id = exchange.getRequestHeaders().getFirst("webhook-id");
        calls.add(new Call(id, officialId, verified, answer.status(), message));
        if (answer.status() == 0) {
            awaitEnd();
        }
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.sendResponseHeaders(answer.status(), -1);
        exchange.close();
    }

    private void awaitEnd() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** As the specification has it: any one of the signatures is enough, and an old call is none. */
    private boolean isOurs(HttpExchange exchange, byte[] body) {
        String id = exchange.getRequestHeaders().getFirst("webhook-id");
        String second = exchange.getRequestHeaders().getFirst("webhook-timestamp");
        String signatures = exchange.getRequestHeaders().getFirst("webhook-signature");
        Instant sent = Instant.ofEpochSecond(Long.parseLong(second));
        boolean isRecent = Duration.between(sent, Instant.now()).abs().compareTo(tolerance) < 0;
        byte[] expected = ("v1," + hmac(id + "." + second + ".", body)).getBytes(StandardCharsets.UTF_8);
        return isRecent
                && List.of(signatures.split(" ", -1)).stream()
                        .anyMatch(one -> MessageDigest.isEqual(expected, one.getBytes(StandardCharsets.UTF_8)));
    }

    private String hmac(String before, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.split("_", 2)[1]), "HmacSHA256"));
            mac.update(before.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
