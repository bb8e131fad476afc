package vn.dondoc.task.amendments;

/** Someone else decided on the amendment meanwhile, or it was carried out. */
public final class StaleAmendment extends RuntimeException {
    public StaleAmendment(String id) {
        super("Đề xuất sửa đổi %1$s đã thay đổi / Amendment %1$s was changed meanwhile".formatted(id));
    }
}
