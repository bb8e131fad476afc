package vn.dondoc.notification.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.notification.TaskEvents.ASSIGNER;
import static vn.dondoc.notification.TaskEvents.DUE;
import static vn.dondoc.notification.TaskEvents.envelope;
import static vn.dondoc.notification.TaskEvents.helpedBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.Trace;
import vn.dondoc.contracts.task.CancellationCause;
import vn.dondoc.contracts.task.CoordinationCause;
import vn.dondoc.contracts.task.CoordinatorPart;
import vn.dondoc.contracts.task.DueDateCause;
import vn.dondoc.contracts.task.Extension;
import vn.dondoc.contracts.task.ExtensionState;
import vn.dondoc.contracts.task.LapseCause;
import vn.dondoc.contracts.task.PartState;
import vn.dondoc.contracts.task.TaskFacts;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.contracts.task.TaskStatus;
import vn.dondoc.notification.TaskEvents;
import vn.dondoc.notification.notices.Deliveries;
import vn.dondoc.notification.notices.Delivery;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.notices.NoticeDraft;
import vn.dondoc.notification.notices.ShippedData;

/** One amendment is one notice to each agency that it concerns, whatever it does to how many tasks. */
class AmendmentNoticeTests extends ShippedTemplates {
    private static final Trace CONFIRMATION = Trace.of("one-confirmation");
    private static final TaskFacts MOVED = helpedBy("H56.09", "1", "H56.02", 2);
    private static final TaskFacts DROPPED = helpedBy("H56.09", "2", "H56.02", 2);
    private static final TaskFacts NEWLY_HELPED = helpedBy("H56.10", "3", "H56.02", 3);

    private final List<EventEnvelope<TaskMessage>> events = new ArrayList<>();

    private void happened(TaskMessage message) {
        events.add(envelope(events.size() + 2, message, CONFIRMATION));
    }

    private static TaskMessage part(TaskFacts task, String agencyId, PartState state) {
        var part =
                new CoordinatorPart(1, agencyId, "Cơ quan", "Thẩm định", LocalDate.of(2025, 12, 26), state, null, null);
        return new TaskMessage.CoordinationUpdated(task, part, ASSIGNER, CoordinationCause.AMENDMENT, null);
    }

    private void amend() {
        var lapsed = new Extension(
                1, ExtensionState.LAPSED, DUE, "vì", "xong", "H56.02.head", null, "vì", null, LapseCause.AMENDED);
        happened(new TaskMessage.ExtensionDecided(MOVED, lapsed, ASSIGNER));
        happened(new TaskMessage.DueDateChanged(MOVED, DUE.minusDays(9), DueDateCause.AMENDMENT, "Bổ sung", ASSIGNER));
        happened(new TaskMessage.Amended(MOVED, "Bổ sung", ASSIGNER));
        happened(part(MOVED, "H56.09", PartState.RELEASED));
        happened(new TaskMessage.Cancelled(DROPPED, "Bổ sung", ASSIGNER, CancellationCause.AMENDED, null));
        happened(part(NEWLY_HELPED, "H56.10", PartState.ASKED));
    }

    /** The texts of the notices of each agency. */
    private Map<String, List<String>> bodies() {
        var bodies = new TreeMap<String, List<String>>();
        NoticeDraft.fromEvents(events, ShippedData.routing())
                .forEach(draft -> bodies.computeIfAbsent(draft.agencyId(), _ -> new ArrayList<>())
                        .add(renderer.renderVietnamese(
                                        Notice.of(
                                                draft,
                                                "who",
                                                TaskEvents.NOW,
                                                Deliveries.of(Delivery.pending(null), Delivery.pending(null))),
                                        NAMES)
                                .body()));
        return bodies;
    }

    @Test
    void eachAgencyGetsOneNoticeOfAnAmendment() {
        amend();

        assertThat(bodies())
                .containsOnlyKeys("H56.02", "H56.09", "H56.10")
                .allSatisfy((_, texts) -> assertThat(texts).hasSize(1));
    }

    @Test
    void theNoticeOfAnAmendmentHasTheNewDateAndWhatBecameOfEachTask() {
        amend();

        assertThat(bodies().get("H56.02").getFirst().lines())
                .anyMatch(line -> line.contains("Mục 1 ")
                        && line.endsWith("Thời hạn: 31/12/2025. Đề nghị gia hạn đang chờ quyết định hết hiệu lực."))
                .anyMatch(line -> line.contains("Mục 2 ") && line.endsWith("Không còn giao nhiệm vụ này."))
                .noneMatch(line -> line.contains("Mục 3 "));
        assertThat(bodies().get("H56.09").getFirst().lines())
                .filteredOn(line -> line.contains("Mục 1 "))
                .singleElement()
                .satisfies(line -> assertThat(line).endsWith("Thôi phối hợp thực hiện nhiệm vụ này."));
        assertThat(bodies().get("H56.10").getFirst())
                .contains("Nội dung phối hợp: Thẩm định; thời hạn phối hợp: 26/12/2025.");
    }

    @Test
    void aRequestForMoreTimeIsSpokenOfOnlyWhereItLapsed() {
        happened(new TaskMessage.Amended(MOVED, "Bổ sung", ASSIGNER));

        assertThat(bodies().get("H56.02").getFirst()).doesNotContain("gia hạn");
    }

    @Test
    void theDateOfASuspendedTaskIsNotCalledItsLast() {
        happened(new TaskMessage.Amended(TaskEvents.in(TaskStatus.SUSPENDED, MOVED), "Bổ sung", ASSIGNER));

        assertThat(bodies().get("H56.02").getFirst())
                .contains("Thời hạn: 31/12/2025. Nhiệm vụ đang tạm hoãn; thời hạn này còn thay đổi");
    }

    @Test
    void eachAmendmentIsANoticeOfItsOwn() {
        happened(new TaskMessage.Amended(MOVED, "Bổ sung", ASSIGNER));
        events.add(envelope(9, new TaskMessage.Amended(MOVED, "Lại bổ sung", ASSIGNER), Trace.of("another")));

        assertThat(bodies().get("H56.02")).hasSize(2);
    }
}
