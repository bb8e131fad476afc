package vn.dondoc.notification.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.notification.TaskEvents.ASSIGNER;
import static vn.dondoc.notification.TaskEvents.DUE;
import static vn.dondoc.notification.TaskEvents.assigned;
import static vn.dondoc.notification.TaskEvents.envelope;
import static vn.dondoc.notification.TaskEvents.registeredLate;
import static vn.dondoc.notification.TaskEvents.task;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.task.DueDateCause;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.notification.TaskEvents;
import vn.dondoc.notification.notices.Deliveries;
import vn.dondoc.notification.notices.Delivery;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.notices.NoticeDraft;
import vn.dondoc.notification.notices.ShippedData;

/** What had passed before it was registered is told once, where the tasks are. */
class LateRegistrationNoticeTests extends ShippedTemplates {
    private static final String LATE = "Thời hạn này đã qua trước khi vào sổ (vào sổ muộn).";

    private List<String> bodies(List<EventEnvelope<TaskMessage>> events) {
        return NoticeDraft.fromEvents(events, ShippedData.routing()).stream()
                .map(draft -> renderer.renderVietnamese(
                                Notice.of(
                                        draft,
                                        "who",
                                        TaskEvents.NOW,
                                        Deliveries.of(Delivery.pending(null), Delivery.pending(null))),
                                NAMES)
                        .body())
                .toList();
    }

    @Test
    void theNoticeOfNewTasksSaysWhoseDatesHadPassed() {
        List<String> bodies =
                bodies(List.of(assigned(registeredLate("1", "H56.02", 2)), assigned(task("2", "H56.02", 2))));

        assertThat(bodies).singleElement().satisfies(body -> {
            assertThat(body.lines().filter(line -> line.contains("Mục 1"))).allMatch(line -> line.endsWith(LATE));
            assertThat(body.lines().filter(line -> line.contains("Mục 2"))).noneMatch(line -> line.contains(LATE));
        });
    }

    @Test
    void theNoticeOfADateThatBecameKnownSaysThatItHadPassed() {
        var known = new TaskMessage.DueDateChanged(
                registeredLate("1", "H56.02", 1), null, DueDateCause.REFERENCE, "Theo văn bản " + DUE, ASSIGNER);

        assertThat(bodies(List.of(envelope(2, known))))
                .singleElement()
                .satisfies(body -> assertThat(body).contains(LATE));
    }
}
