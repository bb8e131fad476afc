package vn.dondoc.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import vn.dondoc.notification.notices.Notice;

/** What became of one attempt to deliver a notice. Reasons are stored: they carry no address and no name. */
public sealed interface DeliveryResult {
    Notice notice();

    /** The receiver took it. */
    record Sent(Notice notice) implements DeliveryResult {}

    /** Another delivery told of it together with others. */
    record Collected(Notice notice) implements DeliveryResult {}

    /** There is no way to send it. */
    record Skipped(Notice notice, String reason) implements DeliveryResult {}

    /** The receiver refused this one. */
    record Failed(Notice notice, String reason) implements DeliveryResult {}

    /** The receiver takes it later: it has lost no attempt as long as one can wait for that. */
    record Deferred(Notice notice, String reason) implements DeliveryResult {}

    /** There was no receiver to hand it to, or none that could take any: it waits, and has lost no attempt. */
    record Postponed(Notice notice, String reason) implements DeliveryResult {}

    /** Its hour has not come: it waits, and has lost no attempt. */
    record TooEarly(Notice notice, Instant next, String reason) implements DeliveryResult {}

    /** There were enough for a while: it waits, and has lost no attempt. */
    record Limited(Notice notice, Duration untilNext, String reason) implements DeliveryResult {}
}
