package vn.dondoc.task.amendments;

/** There is no such amendment. */
public final class AmendmentNotFound extends RuntimeException {
    AmendmentNotFound(String id) {
        super("Không có đề xuất sửa đổi %1$s / There is no amendment %1$s".formatted(id));
    }
}
