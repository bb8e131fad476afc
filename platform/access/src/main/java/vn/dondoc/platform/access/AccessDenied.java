package vn.dondoc.platform.access;

/** The caller may see the row, but the operation is for others. */
public final class AccessDenied extends RuntimeException {
    private final transient Operation operation;

    public AccessDenied(Operation operation) {
        super(operation.name() + " is for others");
        this.operation = operation;
    }

    /** The one that was refused; its grants say who may. */
    public Operation operation() {
        return operation;
    }
}
