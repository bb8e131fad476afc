package vn.dondoc.notification.mail;

import vn.dondoc.notification.notices.Notice;

/** What became of one attempt to send a notice's mail. Reasons are stored: they carry no address and no name. */
sealed interface DeliveryResult {
    Notice notice();

    /** The mail server took it. */
    record Sent(Notice notice) implements DeliveryResult {}

    /** There is no way to send it. */
    record Skipped(Notice notice, String reason) implements DeliveryResult {}

    /** It did not work this time. */
    record Failed(Notice notice, String reason) implements DeliveryResult {}
}
