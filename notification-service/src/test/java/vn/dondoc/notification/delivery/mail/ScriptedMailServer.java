package vn.dondoc.notification.delivery.mail;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * An SMTP server that answers as a test tells it to: by the beginning of a line, and the greeting by {@link #GREETING}. After
 * an answer of 421 it hangs up, as RFC 5321 says; an answer of nothing never comes, and one that drips never ends. It can be told to take
 * one mail more than it answers, so that whoever sends it never knows, or to answer later.
 */
public final class ScriptedMailServer implements Closeable {
    public static final String GREETING = "";
    static final String SILENCE = "";
    /** Letter by letter. */
    static final String DRIPPING = "2";

    private final ServerSocket socket;
    private final Map<String, String> script;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final AtomicInteger answered = new AtomicInteger(Integer.MAX_VALUE);
    private volatile CountDownLatch mayAnswer = new CountDownLatch(0);
    private final CopyOnWriteArrayList<Socket> connections = new CopyOnWriteArrayList<>();

    private ScriptedMailServer(ServerSocket socket, Map<String, String> script) {
        this.socket = socket;
        this.script = script;
    }

    public static ScriptedMailServer answering(Map<String, String> script) {
        try {
            var server = new ScriptedMailServer(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()), script);
            Thread.ofVirtual().start(server::takeConnections);
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The lines that began so, texts of mails included, without that. */
    public List<String> saidAfter(String start) {
        return said.stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .toList();
    }

    /** Of the next mails it answers so many; the one after is taken, and answered by nothing. */
    public void fallSilentAfter(int mails) {
        answered.set(mails);
    }

    public void answerAgain() {
        answered.set(Integer.MAX_VALUE);
    }

    /** Whoever sends it a mail waits until it is told to answer. */
    public void holdAnswers() {
        mayAnswer = new CountDownLatch(1);
    }

    public void releaseAnswers() {
        mayAnswer.countDown();
    }

    public int port() {
        return socket.getLocalPort();
    }

    private void takeConnections() {
        try {
            while (true) {
                Socket connection = socket.accept();
                connections.add(connection);
                Thread.ofVirtual().start(() -> talk(connection));
            }
        } catch (IOException _) {
            Thread.currentThread().interrupt(); // closed: the test is over
        }
    }

    private void talk(Socket connection) {
        try (connection;
                var lines = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            boolean goesOn = answer(connection, script.getOrDefault(GREETING, "220 ready"));
            boolean isText = false;
            for (String line = lines.readLine(); goesOn && line != null; line = lines.readLine()) {
                said.add(line);
                boolean ends = isText && line.equals(".");
                if (!isText || ends) {
                    String reply = ends ? replyToText() : replyTo(line);
                    goesOn = answer(connection, reply);
                    isText = reply.startsWith("354");
                }
            }
        } catch (IOException _) {
            Thread.currentThread().interrupt(); // the other side hung up
        }
    }

    private String replyToText() {
        try {
            mayAnswer.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return answered.getAndDecrement() > 0 ? replyTo(".") : SILENCE;
    }

    private String replyTo(String line) {
        return script.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty() && line.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(line.startsWith("DATA") ? "354 go on" : "250 good");
    }

    private static boolean answer(Socket connection, String reply) throws IOException {
        while (reply.equals(DRIPPING)) {
            connection.getOutputStream().write(DRIPPING.getBytes(StandardCharsets.UTF_8));
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        if (!reply.equals(SILENCE)) {
            connection.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        return !reply.startsWith("421");
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket connection : connections) {
                connection.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
