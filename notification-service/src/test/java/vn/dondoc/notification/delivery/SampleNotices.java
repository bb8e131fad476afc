package vn.dondoc.notification.delivery;

import java.util.List;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.notification.TaskEvents;
import vn.dondoc.notification.notices.Deliveries;
import vn.dondoc.notification.notices.Delivery;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.notices.NoticeDraft;
import vn.dondoc.notification.notices.ShippedData;

/** Notices as channels get them. */
public final class SampleNotices {
    private SampleNotices() {}

    /** To the head of H56.02. */
    public static Notice of(EventEnvelope<TaskMessage> event) {
        return of(List.of(event));
    }

    public static Notice of(List<EventEnvelope<TaskMessage>> events) {
        NoticeDraft draft =
                NoticeDraft.fromEvents(events, ShippedData.routing()).iterator().next();
        return Notice.of(draft, "H56.02.head", TaskEvents.NOW, new Deliveries(Delivery.pending(TaskEvents.NOW)));
    }
}
