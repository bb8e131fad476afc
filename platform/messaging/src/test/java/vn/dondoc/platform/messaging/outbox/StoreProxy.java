package vn.dondoc.platform.messaging.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stands before the store of the test: takes it away and gives it back, or loses a reply after the store did its work. */
public final class StoreProxy implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("//(?:[^@/?]*@)?([^@/?]+)");
    private static final int MONGODB_PORT = 27_017;

    private final ServerSocket server;
    private final String uri;
    private final String host;
    private final int port;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private volatile boolean away;
    private volatile String losesReplyTo = "";

    private StoreProxy(ServerSocket server, String uri) {
        this.server = server;
        Matcher address = ADDRESS.matcher(uri);
        if (!address.find() || address.group(1).contains(",")) {
            throw new IllegalArgumentException("not the address of one server: " + uri);
        }
        String[] parts = address.group(1).split(":", 2);
        this.host = parts[0];
        this.port = parts.length == 1 ? MONGODB_PORT : Integer.parseInt(parts[1]);
        this.uri = uri.substring(0, address.start(1)) + "127.0.0.1:" + server.getLocalPort()
                + uri.substring(address.end(1));
        Thread.ofVirtual().start(this::accept);
    }

    public static StoreProxy before(String uri) {
        try {
            return new StoreProxy(new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1")), uri);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The store's address with the proxy in the place of the server, and this option of the driver. */
    public String uri(String option) {
        return uri + (uri.contains("?") ? "&" : "?") + option;
    }

    public void takeAway() {
        away = true;
        connections.forEach(Connection::close);
    }

    public void giveBack() {
        away = false;
    }

    /** The next command in which the text stands reaches the store, its reply nobody. */
    void loseReplyTo(String text) {
        losesReplyTo = text;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                if (away) {
                    client.close();
                } else {
                    connections.add(new Connection(client, new Socket(host, port)).started());
                }
            } catch (IOException _) {
                // it was closed, or the client is gone already
            }
        }
    }

    /** Two pumps; the end of one is the end of both. */
    private final class Connection {
        private final Socket client;
        private final Socket store;
        private volatile boolean losesReply;

        Connection(Socket client, Socket store) {
            this.client = client;
            this.store = store;
        }

        Connection started() {
            Thread.ofVirtual().start(() -> pump(client, store, this::asked));
            Thread.ofVirtual().start(() -> pump(store, client, _ -> !losesReply));
            return this;
        }

        private boolean asked(String bytes) {
            if (!losesReplyTo.isEmpty() && bytes.contains(losesReplyTo)) {
                losesReplyTo = "";
                losesReply = true;
            }
            return true;
        }

        private void pump(Socket from, Socket to, Predicate<String> passes) {
            var buffer = new byte[65_536];
            try {
                for (int read = from.getInputStream().read(buffer); read >= 0; ) {
                    if (!passes.test(new String(buffer, 0, read, StandardCharsets.ISO_8859_1))) {
                        break;
                    }
                    to.getOutputStream().write(buffer, 0, read);
                    read = from.getInputStream().read(buffer);
                }
            } catch (IOException _) {
                // cut
            }
            close();
        }

        void close() {
            connections.remove(this);
            for (Socket socket : new Socket[] {client, store}) {
                try {
                    socket.close();
                } catch (IOException _) {
                    // closed is closed
                }
            }
        }
    }

    @Override
    public void close() {
        takeAway();
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
