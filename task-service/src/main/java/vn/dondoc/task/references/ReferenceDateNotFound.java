package vn.dondoc.task.references;

/** Nobody of the agency has given the date of that document. */
public final class ReferenceDateNotFound extends RuntimeException {
    private final String number;

    ReferenceDateNotFound(String number) {
        super("There is no date of a document " + number);
        this.number = number;
    }

    public String number() {
        return number;
    }
}
