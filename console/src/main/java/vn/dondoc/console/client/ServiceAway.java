package vn.dondoc.console.client;

/** A service does not answer, or with a fault of its own. */
public final class ServiceAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Service service;

    public ServiceAway(Service service, Throwable cause) {
        super(service + " does not answer: " + cause.getMessage(), cause);
        this.service = service;
    }

    public ServiceAway(Service service, int status) {
        super(service + " answered " + status);
        this.service = service;
    }

    public Service service() {
        return service;
    }
}
