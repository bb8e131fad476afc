package vn.dondoc.notification.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.notification.TaskEvents.ASSIGNER;
import static vn.dondoc.notification.TaskEvents.DUE;
import static vn.dondoc.notification.TaskEvents.envelope;
import static vn.dondoc.notification.TaskEvents.helpedBy;
import static vn.dondoc.notification.TaskEvents.reminder;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.task.CancellationCause;
import vn.dondoc.contracts.task.CoordinationCause;
import vn.dondoc.contracts.task.CoordinatorPart;
import vn.dondoc.contracts.task.DueDateCause;
import vn.dondoc.contracts.task.Extension;
import vn.dondoc.contracts.task.ExtensionState;
import vn.dondoc.contracts.task.PartState;
import vn.dondoc.contracts.task.TaskFacts;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.notification.routing.NoticeKind;
import vn.dondoc.notification.routing.RecipientAgency;

/** Who helps with a task hears of what changes it, by the shipped routing table. */
class CoordinatorNoticeTests {
    private static final TaskFacts TASK = helpedBy("H56.09", "1", "H56.02", 1);

    /** Of the lead's own dates and requests, and between it and the assigner; what comes of that for a part is told by itself. */
    private static final Set<NoticeKind> NOT_THEIRS = EnumSet.of(
            NoticeKind.RESULT_REPORTED,
            NoticeKind.RESULT_WITHDRAWN,
            NoticeKind.DECLINED,
            NoticeKind.INSISTED,
            NoticeKind.TRANSFER_URGED,
            NoticeKind.PUT_IN_CHARGE,
            NoticeKind.RELIEVED,
            NoticeKind.EXTENSION_REQUESTED,
            NoticeKind.EXTENSION_COUNTERED,
            NoticeKind.EXTENSION_REFUSED,
            NoticeKind.EXTENSION_LAPSED,
            NoticeKind.COORDINATION_DONE,
            NoticeKind.DIFFICULTY_RESOLVED,
            NoticeKind.DUE_SOON,
            NoticeKind.DUE_TODAY,
            NoticeKind.ESCALATED,
            NoticeKind.SILENCE_NOTICED);

    static Stream<TaskMessage> changes() {
        var extended =
                new Extension(1, ExtensionState.APPROVED, DUE, "vì", "xong", "H56.02.head", DUE, "đồng ý", null, null);
        return Stream.of(
                new TaskMessage.Cancelled(TASK, "vì", ASSIGNER, CancellationCause.WITHDRAWN, null),
                new TaskMessage.Cancelled(TASK, "vì", ASSIGNER, CancellationCause.REVOKED, null),
                new TaskMessage.Completed(TASK, ASSIGNER),
                new TaskMessage.Amended(TASK, "vì", ASSIGNER),
                new TaskMessage.Suspended(TASK, "vì", ASSIGNER),
                new TaskMessage.Resumed(TASK, 2, ASSIGNER),
                new TaskMessage.Reopened(TASK, "vì", ASSIGNER),
                new TaskMessage.Returned(TASK, "vì", ASSIGNER),
                new TaskMessage.ExtensionDecided(TASK, extended, ASSIGNER),
                new TaskMessage.DueDateChanged(TASK, DUE, DueDateCause.CALENDAR, "vì", ASSIGNER),
                new TaskMessage.Transferred(TASK, "H56.07", "vì", ASSIGNER, null));
    }

    @Test
    void theDateOfAPartIsToldToItsAgencyAndToTheLeadAsOneNotice() {
        TaskFacts second = helpedBy("H56.09", "2", "H56.02", 1);
        var events = Stream.of(TASK, second)
                .map(task -> envelope(
                        2,
                        new TaskMessage.CoordinationMissed(
                                task,
                                new CoordinatorPart(
                                        1, "H56.09", "Sở Tư pháp", "Thẩm định", DUE, PartState.ASKED, null, null),
                                reminder(false),
                                ASSIGNER)))
                .toList();

        var drafts = NoticeDraft.fromEvents(events, ShippedData.routing());

        assertThat(drafts)
                .hasSize(2)
                .allMatch(draft -> draft.items().size() == 2)
                .extracting(NoticeDraft::agencyId)
                .containsExactlyInAnyOrder("H56.02", "H56.09");
    }

    @ParameterizedTest
    @MethodSource("changes")
    void coordinatorsAreNotifiedOfEachChangeThatConcernsThem(TaskMessage change) {
        var drafts = NoticeDraft.fromEvents(List.of(envelope(2, change)), ShippedData.routing());

        assertThat(drafts).extracting(NoticeDraft::agencyId).contains("H56.02", "H56.09");
    }

    @Test
    void coordinatorIsToldThatItIsReleasedUnlessItLeadsFromNowOn() {
        var part = new CoordinatorPart(
                1, "H56.09", "Sở Tư pháp", "góp ý", DUE, PartState.RELEASED, "đã góp ý", null, "thôi");
        var events = Stream.of(null, CoordinationCause.TRANSFER)
                .map(cause -> envelope(
                        cause == null ? 2 : 3, new TaskMessage.CoordinationUpdated(TASK, part, ASSIGNER, cause, null)))
                .toList();

        assertThat(NoticeDraft.fromEvents(events, ShippedData.routing()))
                .singleElement()
                .satisfies(draft -> {
                    assertThat(draft.agencyId()).isEqualTo("H56.09");
                    assertThat(draft.kind()).isEqualTo(NoticeKind.COORDINATION_RELEASED);
                    assertThat(draft.trigger().details())
                            .isEqualTo(new NoticeDetails.CoordinationRelease("H56.09", "góp ý", "thôi"));
                });
    }

    @ParameterizedTest
    @EnumSource(
            value = PartState.class,
            names = {"ASKED", "IN_PROGRESS"})
    void aPartWhoseDateMovedWithTheTaskIsAskedByTheNewDate(PartState state) {
        var part = new CoordinatorPart(1, "H56.09", "Sở Tư pháp", "góp ý", DUE, state, null, null);
        var moved = new TaskMessage.CoordinationUpdated(
                TASK, part, Actor.system("task-service", "H56"), CoordinationCause.DUE_DATE_CHANGED, null);

        assertThat(NoticeDraft.fromEvents(List.of(envelope(2, moved)), ShippedData.routing()))
                .singleElement()
                .satisfies(draft -> {
                    assertThat(draft.kind()).isEqualTo(NoticeKind.COORDINATION_ASKED);
                    assertThat(draft.agencyId()).isEqualTo("H56.09");
                });
    }

    /** Whoever adds a kind decides here whether it is the business of those who help. */
    @ParameterizedTest
    @EnumSource
    void aKindOfNoticeReachesCoordinatorsUnlessItIsListedAsNotTheirs(NoticeKind kind) {
        boolean told = ShippedData.routing().routes().stream()
                .filter(route -> route.event() == kind)
                .anyMatch(route -> EnumSet.of(RecipientAgency.COORDINATORS, RecipientAgency.ASKED)
                        .contains(route.to()));

        assertThat(told).isEqualTo(!NOT_THEIRS.contains(kind));
    }
}
