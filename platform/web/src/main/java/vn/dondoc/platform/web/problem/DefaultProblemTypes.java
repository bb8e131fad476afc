package vn.dondoc.platform.web.problem;

import static vn.dondoc.platform.web.problem.ProblemTypes.problem;

import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import vn.dondoc.platform.messaging.CommandIdReused;
import vn.dondoc.platform.messaging.outbox.DuplicateDocument;
import vn.dondoc.platform.messaging.outbox.OutboxFull;
import vn.dondoc.platform.messaging.outbox.StaleDocument;

/** The problems every service can have without saying so. */
public final class DefaultProblemTypes {
    public static final ProblemType UNAUTHENTICATED =
            new ProblemType(401, "unauthenticated", "Cần đăng nhập", "Authentication required");
    public static final ProblemType FORBIDDEN = new ProblemType(403, "forbidden", "Không được phép", "Not allowed");
    public static final ProblemType CALLER_INCOMPLETE = new ProblemType(
            403,
            "caller-incomplete",
            "Thông tin người dùng chưa đủ",
            "The token does not say who acts for which agency");
    static final ProblemType INVALID =
            new ProblemType(400, "invalid-request", "Dữ liệu không hợp lệ", "Invalid request");
    public static final ProblemType UNREADABLE =
            new ProblemType(400, "unreadable-body", "Không đọc được nội dung gửi lên", "Unreadable body");
    public static final ProblemType TOO_LARGE =
            new ProblemType(413, "body-too-large", "Nội dung gửi lên quá lớn", "Body too large");
    public static final ProblemType VERSION_REQUIRED =
            new ProblemType(428, "version-required", "Thiếu phiên bản (If-Match)", "The version is missing (If-Match)");
    static final ProblemType STALE = new ProblemType(
            412, "stale-version", "Dữ liệu đã được người khác thay đổi", "Someone else changed it meanwhile");
    static final ProblemType CONCURRENT = new ProblemType(
            409, "concurrent-change", "Dữ liệu đang được người khác thay đổi", "Someone else changed it meanwhile");
    static final ProblemType NOT_FOUND = new ProblemType(404, "not-found", "Không tìm thấy", "Not found");
    static final ProblemType INTERNAL = new ProblemType(500, "internal", "Lỗi hệ thống", "Internal error");

    private static final Map<Integer, ProblemType> BY_STATUS = Map.of(
            400, INVALID,
            401, UNAUTHENTICATED,
            403, FORBIDDEN,
            404, NOT_FOUND,
            405, new ProblemType(405, "method-not-allowed", "Phương thức không được hỗ trợ", "Method not allowed"),
            406, new ProblemType(406, "not-acceptable", "Không có định dạng được yêu cầu", "Not acceptable"),
            413, TOO_LARGE,
            415, new ProblemType(415, "unsupported-media-type", "Định dạng gửi lên không được hỗ trợ", "Unsupported"),
            503, new ProblemType(503, "unavailable", "Tạm thời không phục vụ được", "Temporarily unavailable"));

    private DefaultProblemTypes() {}

    public static ProblemTypes registered() {
        return ProblemTypes.of(
                entry(AuthenticationException.class, UNAUTHENTICATED),
                problem(
                        AuthenticationServiceException.class,
                        503,
                        "identity-provider-unavailable",
                        "Chưa kiểm tra được đăng nhập",
                        "The identity provider does not answer"),
                entry(AccessDeniedException.class, FORBIDDEN),
                entry(StaleDocument.class, STALE),
                problem(DuplicateDocument.class, 409, "already-there", "Đã tồn tại", "It exists already"),
                problem(OutboxFull.class, 503, "busy", "Hệ thống đang bận, xin thử lại", "Busy, please try again"),
                problem(
                        CommandIdReused.class,
                        422,
                        "idempotency-key-reused",
                        "Idempotency-Key đã dùng cho yêu cầu khác",
                        "This Idempotency-Key was used for another request"));
    }

    /** What the web framework or the container refused, by the status it chose. */
    static ProblemType ofStatus(int status) {
        ProblemType found = BY_STATUS.get(status);
        if (found != null) {
            return found;
        }
        return status >= 500 ? INTERNAL : new ProblemType(status, "http-" + status, "Không thực hiện được", "Refused");
    }

    private static ProblemTypes.Entry entry(Class<? extends Throwable> exception, ProblemType type) {
        return new ProblemTypes.Entry(exception, type);
    }
}
