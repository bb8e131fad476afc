package vn.dondoc.notification.ledger;

import static org.springframework.data.mongodb.core.query.Criteria.where;

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
        @Nullable String official,
        @Nullable String agency,
        @Nullable NoticeKind kind,
        Days days,
        @Nullable Channel channel,
        Delivery.@Nullable Status status) {

    /** When the notices were made; both days inclusive. */
    public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {
        static final Days ALL = new Days(null, null);
    }

    static final String CREATED_AT = "state.createdAt";

    /** Of all of them those that were given up. */
    LedgerFilter givenUp(Channel by) {
        return new LedgerFilter(official, agency, kind, days, by, Delivery.Status.FAILED);
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
        if (days.from() != null) {
            all.add(where(CREATED_AT).gte(VietnamTime.at(days.from(), LocalTime.MIDNIGHT)));
        }
        if (days.to() != null) {
            all.add(where(CREATED_AT).lt(VietnamTime.endOf(days.to())));
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

    boolean matches(LedgerEntry entry) {
        return channels().contains(entry.channel())
                && (status == null || status == entry.delivery().status());
    }
}
