package vn.dondoc.notification.ledger.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notification.ledger.LedgerFilter;
import vn.dondoc.notification.notices.Channel;
import vn.dondoc.notification.notices.Delivery;
import vn.dondoc.notification.routing.NoticeKind;

/** Which deliveries a caller wants to see. */
record DeliveryParameters(
        @Parameter(description = "Mã cán bộ nhận / Who got the notice, by id") @Nullable
        String official,

        @Parameter(description = "Mã cơ quan được thông báo / The agency that was notified, by id") @Nullable
        String agency,

        @Parameter(description = "Kênh / The channel") @Nullable
        Channel channel,

        @Parameter(description = "Trạng thái; FAILED: đã thôi gửi sau đủ số lần / The state; FAILED: given up")
        Delivery.@Nullable Status status,

        @Parameter(description = "Loại / The kind of notice") @Nullable
        NoticeKind kind,

        @Parameter(description = "Từ ngày tạo thông báo / The first day on which notices were made") @Nullable
        LocalDate from,

        @Parameter(description = "Đến hết ngày / The last day, inclusive") @Nullable
        LocalDate to) {

    LedgerFilter toFilter() {
        return new LedgerFilter(official, agency, kind, new LedgerFilter.Days(from, to), channel, status);
    }
}
