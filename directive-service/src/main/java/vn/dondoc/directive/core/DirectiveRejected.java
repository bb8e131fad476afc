package vn.dondoc.directive.core;

import java.util.List;
import vn.dondoc.platform.web.problem.FieldError;
import vn.dondoc.platform.web.problem.FieldErrors;

/** A step of a directive that a rule forbids; nothing was changed. */
public abstract sealed class DirectiveRejected extends RuntimeException {
    private DirectiveRejected(String message) {
        super(message);
    }

    /** Not from where the directive stands. */
    public static final class IllegalStep extends DirectiveRejected {
        public IllegalStep(DirectiveStatus now, DirectiveStep step) {
            super("Không thể " + step.vietnamese() + " văn bản ở trạng thái “" + now.vietnamese()
                    + "”. / Not possible: " + step + " of a directive that is " + now + ".");
        }
    }

    /** Only the issuing agency changes its directives. */
    public static final class NotIssuingAgency extends DirectiveRejected {
        public NotIssuingAgency() {
            super(
                    "Chỉ cơ quan ban hành được sửa đổi, thay thế hoặc thu hồi văn bản. / Only the issuing agency may do this.");
        }
    }

    /** Secret documents are not for this system. The message says nothing of the document. */
    public static final class Secret extends DirectiveRejected {
        public Secret() {
            super("Hệ thống không tiếp nhận văn bản mật (Mật, Tối mật, Tuyệt mật); không có gì được lưu lại."
                    + " / Classified documents are not accepted; nothing was stored.");
        }
    }

    /** The number belongs to another directive of the same agency and year. */
    public static final class NumberTaken extends DirectiveRejected implements FieldErrors {
        public NumberTaken(String number, DirectiveId holder) {
            super("Số " + number + " đã được cấp cho văn bản khác trong năm (" + holder
                    + "). / The number is taken by another directive of the year.");
        }

        @Override
        public List<FieldError> fieldErrors() {
            return List.of(new FieldError("number", String.valueOf(getMessage())));
        }
    }

    /** More than one event can carry. */
    public static final class TooLarge extends DirectiveRejected {
        public TooLarge(int bytes, int limit) {
            super("Văn bản dài " + bytes + " byte, vượt giới hạn " + limit
                    + " byte; hãy rút gọn hoặc tách thành nhiều văn bản, tài liệu kèm theo chỉ dẫn chiếu."
                    + " / Too large: shorten or split it.");
        }
    }

    public abstract static sealed class WithFields extends DirectiveRejected implements FieldErrors {
        private final transient List<FieldError> fieldErrors;

        private WithFields(String message, List<FieldError> fieldErrors) {
            super(message);
            this.fieldErrors = List.copyOf(fieldErrors);
        }

        @Override
        public List<FieldError> fieldErrors() {
            return fieldErrors;
        }
    }

    /** What was sent breaks a form or a limit, even for a draft. */
    public static final class Malformed extends WithFields {
        public Malformed(List<FieldError> fieldErrors) {
            super("Nội dung văn bản có chỗ sai, xem từng mục. / Some fields are wrong.", fieldErrors);
        }
    }

    /** Who, what and by when is not all said, or said of agencies that cannot answer for it. */
    public static final class Incomplete extends WithFields {
        public Incomplete(List<FieldError> fieldErrors) {
            super("Văn bản chưa đủ điều kiện ban hành, xem từng mục. / Not complete enough to be issued.", fieldErrors);
        }
    }

    /** The change itself is not allowed in this way. */
    public static final class InvalidField extends WithFields {
        public InvalidField(String field, String reason) {
            super(reason, List.of(new FieldError(field, reason)));
        }
    }
}
