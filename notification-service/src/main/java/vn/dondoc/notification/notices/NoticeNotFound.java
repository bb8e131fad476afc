package vn.dondoc.notification.notices;

/** There is no such notice in this official's inbox; whether somebody else has it is not told. */
public class NoticeNotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoticeNotFound(String id) {
        super("Không có thông báo " + id + " trong hộp thư của bạn. / There is no notice " + id + " in your inbox.");
    }
}
