package vn.dondoc.notification.inbox;

/** There is no such notice in this official's inbox; whether it is in somebody else's is not said. */
public class NoticeNotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String noticeId;

    public NoticeNotFound(String noticeId) {
        super("No notice " + noticeId + " in this inbox");
        this.noticeId = noticeId;
    }

    public String noticeId() {
        return noticeId;
    }
}
