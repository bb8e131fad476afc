package vn.dondoc.platform.embedded.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;

/** Ports of the loopback address. */
public final class LocalPorts {
    public static final String HOST = "127.0.0.1";
    public static final InetAddress ADDRESS = InetAddress.ofLiteral(HOST);

    private LocalPorts() {}

    /** Two different ports that are free now; somebody may take them before they are used, so callers try again. */
    static List<Integer> twoFree() {
        try (ServerSocket first = new ServerSocket(0, 1, ADDRESS);
                ServerSocket second = new ServerSocket(0, 1, ADDRESS)) {
            return List.of(first.getLocalPort(), second.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether somebody could listen there now. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // a port that was closed a moment ago is free, although the system still holds its old connections
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(ADDRESS, port), 1);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    public static void requireFree(int port, String what) {
        if (!isFree(port)) {
            throw new EmbeddedStartFailed("Port " + port + " on " + HOST + ", where the " + what
                    + " would listen, is taken: stop the other program, or choose another port.");
        }
    }
}
