package vn.dondoc.standalone.demo;

/** A service did not answer as the sample needs it. */
final class DemoFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DemoFailed(String message) {
        super(message);
    }
}
