package vn.dondoc.notification.ledger;

import java.util.Arrays;
import java.util.stream.Stream;
import vn.dondoc.notification.notices.Channel;
import vn.dondoc.notification.notices.Delivery;
import vn.dondoc.notification.notices.Notice;

/** How far one notice has come by one channel. */
public record LedgerEntry(Notice notice, Channel channel) {
    public static Stream<LedgerEntry> of(Notice notice) {
        return Arrays.stream(Channel.values()).map(channel -> new LedgerEntry(notice, channel));
    }

    public Delivery delivery() {
        return notice.deliveries().by(channel);
    }
}
