package vn.dondoc.task.references;

/** Nobody of the agency has given the date of that document. */
public final class ReferenceDateNotFound extends RuntimeException {
    ReferenceDateNotFound(String number) {
        super("Chưa có ngày của văn bản %1$s / The date of document %1$s is not known".formatted(number));
    }
}
