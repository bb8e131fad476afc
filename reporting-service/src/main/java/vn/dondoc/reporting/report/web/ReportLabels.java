package vn.dondoc.reporting.report.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.contracts.task.TaskStatus;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.reporting.projection.DirectiveStatus;

/** How officials read what the reports hold. */
final class ReportLabels {
    private static final DateTimeFormatter LOCAL_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(VietnamTime.ZONE);

    private ReportLabels() {}

    static @Nullable String localTime(@Nullable Instant time) {
        return time == null ? null : LOCAL_TIME.format(time);
    }

    static String of(DirectiveStatus status) {
        return switch (status) {
            case ISSUED -> "Đã ban hành";
            case AMENDED -> "Đã sửa đổi";
            case REPLACED -> "Đã thay thế";
            case REVOKED -> "Đã thu hồi";
        };
    }

    static String of(Urgency urgency) {
        return switch (urgency) {
            case NORMAL -> "Thường";
            case URGENT -> "Khẩn";
            case VERY_URGENT -> "Thượng khẩn";
            case FLASH -> "Hỏa tốc";
            case FLASH_TIMED -> "Hỏa tốc hẹn giờ";
            case UNKNOWN -> "Chưa rõ";
        };
    }

    static String of(TaskStatus state) {
        return switch (state) {
            case ASSIGNED -> "Đã giao";
            case ACKNOWLEDGED -> "Đã tiếp nhận";
            case IN_PROGRESS -> "Đang thực hiện";
            case REPORTED -> "Đã báo cáo kết quả, chờ xác nhận";
            case COMPLETED -> "Hoàn thành";
            case DECLINED -> "Từ chối";
            case SUSPENDED -> "Tạm hoãn";
            case CANCELLED -> "Đã hủy";
            case UNKNOWN -> "Chưa rõ";
        };
    }
}
