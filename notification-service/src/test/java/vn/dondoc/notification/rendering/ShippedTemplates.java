package vn.dondoc.notification.rendering;

import java.util.List;
import java.util.Map;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.notification.TaskEvents;
import vn.dondoc.notification.notices.Deliveries;
import vn.dondoc.notification.notices.Delivery;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.notices.NoticeDraft;
import vn.dondoc.notification.notices.ShippedData;

/** Notices of events, as the routes and templates that are shipped make them. */
abstract class ShippedTemplates {
    static final Map<String, String> NAMES = Map.of("H56", "UBND tỉnh", "H56.02", "Sở Nội vụ");

    final NoticeRenderer renderer = new NoticeRenderer(_ -> ShippedData.templates());

    static Notice noticeOf(List<EventEnvelope<TaskMessage>> events) {
        NoticeDraft draft =
                NoticeDraft.fromEvents(events, ShippedData.routing()).iterator().next();
        return Notice.of(
                draft,
                "H56.02.head",
                TaskEvents.NOW,
                Deliveries.of(Delivery.skipped("test"), Delivery.skipped("test")));
    }
}
