package vn.dondoc.contracts.notification;

import java.util.Map;
import vn.dondoc.contracts.EventCatalog;
import vn.dondoc.contracts.Topics;

/** The wire names of what became of notices. */
public final class NotificationMessages {
    /** Each stands for itself: what the topic has forgotten holds up nothing that comes after it. */
    public static final EventCatalog<NotificationMessage> CATALOG = new EventCatalog<>(
            Topics.NOTIFICATIONS,
            true,
            EventCatalog.MAX_BYTES_EVERYWHERE,
            Map.of(
                    "vn.dondoc.notification.delivered.v1", NotificationMessage.Delivered.class,
                    "vn.dondoc.notification.failed.v1", NotificationMessage.Failed.class,
                    "vn.dondoc.notification.read.v1", NotificationMessage.Read.class));

    private NotificationMessages() {}
}
