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
        return to("H56.02.head", events);
    }

    public static Notice to(String officialId, EventEnvelope<TaskMessage> event) {
        return to(officialId, List.of(event));
    }

    private static Notice to(String officialId, List<EventEnvelope<TaskMessage>> events) {
        NoticeDraft draft =
                NoticeDraft.fromEvents(events, ShippedData.routing()).iterator().next();
        Delivery due = Delivery.pending(TaskEvents.NOW);
        return Notice.of(draft, officialId, TaskEvents.NOW, Deliveries.of(due, due));
    }
}
