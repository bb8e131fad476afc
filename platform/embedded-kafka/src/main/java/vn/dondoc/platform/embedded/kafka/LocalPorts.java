package vn.dondoc.platform.embedded.kafka;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Ports of the loopback address. */
public final class LocalPorts {
    public static final String HOST = "127.0.0.1";
    public static final InetAddress ADDRESS = InetAddress.ofLiteral(HOST);

    private static final int LOWEST = 12_000;
    private static final int HIGHEST = 30_000;
    private static final int ATTEMPTS = 1_000;

    private LocalPorts() {}

    /** A port for what is to start there later, found as {@link #findFree(int)} finds them. */
    public static int findFree() {
        return findFree(1);
    }

    /**
     * The first of so many free ports in a row. They lie below those that systems give to whoever asks for any, so between
     * being found and being used they are taken by hardly anybody; who is unlucky may still try again.
     */
    public static int findFree(int count) {
        return ThreadLocalRandom.current()
                .ints(ATTEMPTS, LOWEST, HIGHEST - count)
                .filter(first -> firstTaken(first, count).isEmpty())
                .findFirst()
                .orElseThrow(() -> new EmbeddedStartFailed("Hardly a port between " + LOWEST + " and " + HIGHEST
                        + " on " + HOST + " is free: stop other programs, or choose the ports."));
    }

    /** The first of so many ports in a row that somebody listens on. */
    public static OptionalInt firstTaken(int first, int count) {
        return IntStream.range(first, first + count)
                .filter(port -> !isFree(port))
                .findFirst();
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
