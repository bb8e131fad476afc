package vn.dondoc.standalone.services;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Where everything listens, on the loopback address only: the identity provider on the first port, then the services in
 * their order, then broker and store.
 *
 * @param base the first port; 0 for any free ones
 */
public record Ports(int base) {
    public static final int COUNT = Service.values().length + 3;

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    int identity() {
        return base;
    }

    int of(Service service) {
        return at(service.portOffset());
    }

    public int broker() {
        return at(COUNT - 2);
    }

    public int store() {
        return at(COUNT - 1);
    }

    private int at(int offset) {
        return base == 0 ? 0 : base + offset;
    }

    /** To be asked before anything is started: it is easier to say which one is taken now than from the middle of a start. */
    public OptionalInt firstTaken() {
        return base == 0
                ? OptionalInt.empty()
                : IntStream.range(base, base + COUNT)
                        .filter(port -> !isFree(port))
                        .findFirst();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(LOOPBACK, port), 1);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
