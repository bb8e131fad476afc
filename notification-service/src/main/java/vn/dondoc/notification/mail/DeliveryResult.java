package vn.dondoc.notification.mail;

import java.time.Duration;
import vn.dondoc.notification.notices.Notice;

/** What became of one attempt to send a notice's mail. Reasons are stored: they carry no address and no name. */
sealed interface DeliveryResult {
    Notice notice();

    /** The mail server took it. */
    record Sent(Notice notice) implements DeliveryResult {}

    /** There is no way to send it. */
    record Skipped(Notice notice, String reason) implements DeliveryResult {}

    /** The mail server refused this mail. */
    record Failed(Notice notice, String reason) implements DeliveryResult {}

    /** There was no mail server to hand it to, or none that could take any mail: it waits, and has lost no attempt. */
    record Postponed(Notice notice, String reason) implements DeliveryResult {}

    /** There were enough for a while: it waits, and has lost no attempt. */
    record Limited(Notice notice, Duration untilNext) implements DeliveryResult {}
}
