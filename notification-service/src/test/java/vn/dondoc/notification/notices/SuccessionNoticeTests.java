package vn.dondoc.notification.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.notification.TaskEvents.envelope;
import static vn.dondoc.notification.TaskEvents.task;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.Trace;
import vn.dondoc.contracts.task.CoordinationCause;
import vn.dondoc.contracts.task.CoordinatorPart;
import vn.dondoc.contracts.task.PartState;
import vn.dondoc.contracts.task.TaskFacts;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.notification.TaskEvents;

class SuccessionNoticeTests {
    private static final Actor SERVICE = Actor.system("task-service", "H56");
    private static final TaskFacts FIRST = task("1", "H56.02", 2);
    private static final TaskFacts SECOND = task("2", "H56.02", 2);

    @Test
    void aSuccessionIsOneNoticeToBothAgenciesAndTheAssigner() {
        var drafts = draftsOf(succeeded(FIRST), succeeded(SECOND));

        assertThat(drafts)
                .extracting(NoticeDraft::agencyId)
                .contains("H56.02", "H56.07", FIRST.assigningAgencyId())
                .doesNotHaveDuplicates();
        assertThat(drafts).allSatisfy(draft -> assertThat(draft.items()).hasSize(2));
    }

    @Test
    void aPartThatAnotherAgencySucceedsToIsOneNoticeToBothAndToLeadAndAssigner() {
        var drafts = draftsOf(partSucceeded("1", PartState.ASKED), partSucceeded("2", PartState.ASKED));

        assertThat(drafts)
                .extracting(NoticeDraft::agencyId)
                .contains("H56.30", "H56.07", "H56.02", FIRST.assigningAgencyId())
                .doesNotHaveDuplicates();
        assertThat(drafts).allSatisfy(draft -> assertThat(draft.items()).hasSize(2));
        assertThat(draftsOf(partSucceeded("1", PartState.RELEASED))).isEmpty();
    }

    private static EventEnvelope<TaskMessage> partSucceeded(String item, PartState state) {
        TaskFacts task = TaskEvents.helpedBy("H56.30", item, "H56.02", 2);
        var part = new CoordinatorPart(1, "H56.30", "Sở mới", "góp ý", null, state, null, null);
        return envelope(
                2,
                new TaskMessage.CoordinationUpdated(task, part, SERVICE, CoordinationCause.SUCCESSION, "H56.07"),
                Trace.of("one-sweep"));
    }

    private static EventEnvelope<TaskMessage> succeeded(TaskFacts task) {
        return envelope(2, TaskMessage.Transferred.bySuccession(task, "H56.07", SERVICE), Trace.of("one-sweep"));
    }

    @Test
    void workThatNobodySucceedsToIsOneNoticeToTheAssigner() {
        var drafts = draftsOf(
                envelope(2, new TaskMessage.TransferUrged(FIRST, "H56.02", SERVICE), Trace.of("one-look")),
                envelope(2, new TaskMessage.TransferUrged(SECOND, "H56.02", SERVICE), Trace.of("one-look")));

        assertThat(drafts).singleElement().satisfies(draft -> {
            assertThat(draft.agencyId()).isEqualTo(FIRST.assigningAgencyId());
            assertThat(draft.items()).hasSize(2);
        });
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    private static List<NoticeDraft> draftsOf(EventEnvelope<TaskMessage>... events) {
        return List.copyOf(NoticeDraft.fromEvents(List.of(events), ShippedData.routing()));
    }
}
