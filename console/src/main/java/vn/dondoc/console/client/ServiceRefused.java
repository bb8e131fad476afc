package vn.dondoc.console.client;

/** A service answered that it will not: the caller's fault, a right that is missing, or somebody who was faster. */
public final class ServiceRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ServiceRefused(Service service, Problem problem) {
        super(service + " refused with " + problem.status());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    public int status() {
        return problem.status();
    }

    /** What the form was made from is not as it is now. */
    public boolean isStale() {
        return status() == 412 || status() == 409;
    }
}
