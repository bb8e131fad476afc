package vn.dondoc.standalone.services;

import java.util.OptionalInt;
import vn.dondoc.platform.embedded.kafka.LocalPorts;

/**
 * Where everything listens, on the loopback address only: the identity provider on the first port, then the services in
 * their order, broker and store, the services' management ports, and the console with its own.
 *
 * @param base the first port; 0 for any free ones
 */
public record PortLayout(int base) {
    private static final int SERVICES = DondocService.values().length;
    private static final int CONSOLE = 2 * SERVICES + 3;
    public static final int COUNT = CONSOLE + 2;

    int identity() {
        return base;
    }

    int portOf(DondocService service) {
        return portAt(service.portOffset());
    }

    int managementOf(DondocService service) {
        return portAt(SERVICES + 2 + service.portOffset());
    }

    int console() {
        return portAt(CONSOLE);
    }

    int managementOfConsole() {
        return portAt(CONSOLE + 1);
    }

    public int broker() {
        return portAt(SERVICES + 1);
    }

    public int store() {
        return portAt(SERVICES + 2);
    }

    private int portAt(int offset) {
        return base == 0 ? 0 : base + offset;
    }

    /** To be asked before anything is started: it is easier to say which one is taken now than from the middle of a start. */
    public OptionalInt firstTaken() {
        return base == 0 ? OptionalInt.empty() : LocalPorts.firstTaken(base, COUNT);
    }
}
