package vn.dondoc.notification.ledger;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import vn.dondoc.notification.notices.Channel;
import vn.dondoc.notification.notices.Delivery;
import vn.dondoc.notification.routing.NoticeKind;
import vn.dondoc.platform.vietnam.VietnamTime;

/** Which deliveries are wanted; what is not said does not matter. */
public record LedgerFilter(
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
    static final String CREATED_AT = "state.createdAt";

    /** Of all of them those that were given up. */
    LedgerFilter givenUp(Channel by) {
        return new LedgerFilter(official, agency, by, Delivery.Status.FAILED, kind, from, to);
    }

    List<Channel> channels() {
        return channel == null ? Arrays.asList(Channel.values()) : List.of(channel);
    }

    /** Which notices have a delivery that is wanted. */
    List<Criteria> criteria() {
        List<Criteria> all = new ArrayList<>();
        addText(all, "recipient.officialId", official);
        addText(all, "recipient.agencyId", agency);
        if (kind != null) {
            all.add(where("content.kind").is(kind));
        }
        if (from != null) {
            all.add(where(CREATED_AT).gte(VietnamTime.at(from, LocalTime.MIDNIGHT)));
        }
        if (to != null) {
            all.add(where(CREATED_AT).lt(VietnamTime.endOf(to)));
        }
        if (status != null) {
            all.add(new Criteria()
                    .orOperator(channels().stream().map(this::inStatus).toList()));
        }
        return all;
    }

    private Criteria inStatus(Channel by) {
        Criteria inStatus = where(by.path() + ".status").is(status);
        return status == Delivery.Status.FAILED
                // for the index: few are given up
                ? inStatus.and(by.path() + ".givenUpAt").gt(Instant.EPOCH)
                : inStatus;
    }

    private static void addText(List<Criteria> all, String field, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            all.add(where(field).is(value));
        }
    }

    boolean wants(LedgerEntry entry) {
        return channels().contains(entry.channel())
                && (status == null || status == entry.delivery().status());
    }
}
