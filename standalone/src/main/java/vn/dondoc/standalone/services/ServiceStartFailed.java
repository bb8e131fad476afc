package vn.dondoc.standalone.services;

import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.boot.web.server.PortInUseException;

/** A service did not start; the message is its name. */
public final class ServiceStartFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ServiceStartFailed(String name, Throwable cause) {
        super(name, cause);
    }

    public String service() {
        return String.valueOf(getMessage());
    }

    /** The port, when another program had it. */
    public OptionalInt takenPort() {
        return causes().filter(PortInUseException.class::isInstance)
                .map(PortInUseException.class::cast)
                .mapToInt(PortInUseException::getPort)
                .findFirst();
    }

    /** The innermost cause. */
    public String reason() {
        return causes().reduce((outer, inner) -> inner).orElse(this).toString();
    }

    private Stream<Throwable> causes() {
        return Stream.iterate(getCause(), cause -> cause != null, Throwable::getCause);
    }
}
