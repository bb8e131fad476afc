package vn.dondoc.standalone.services;

import java.util.OptionalInt;
import vn.dondoc.platform.embedded.kafka.LocalPorts;

/**
 * Where everything listens, on the loopback address only: the identity provider on the first port, then the services in
 * their order, then broker and store.
 *
 * @param base the first port; 0 for any free ones
 */
public record PortLayout(int base) {
    public static final int COUNT = DondocService.values().length + 3;

    int identity() {
        return base;
    }

    int portOf(DondocService service) {
        return portAt(service.portOffset());
    }

    public int broker() {
        return portAt(COUNT - 2);
    }

    public int store() {
        return portAt(COUNT - 1);
    }

    private int portAt(int offset) {
        return base == 0 ? 0 : base + offset;
    }

    /** To be asked before anything is started: it is easier to say which one is taken now than from the middle of a start. */
    public OptionalInt firstTaken() {
        return base == 0 ? OptionalInt.empty() : LocalPorts.firstTaken(base, COUNT);
    }
}
