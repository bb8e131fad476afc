package vn.dondoc.notification.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.notification.TaskEvents.ASSIGNER;
import static vn.dondoc.notification.TaskEvents.DUE;
import static vn.dondoc.notification.TaskEvents.envelope;
import static vn.dondoc.notification.TaskEvents.escalated;
import static vn.dondoc.notification.TaskEvents.ofSeries;
import static vn.dondoc.notification.TaskEvents.reminder;
import static vn.dondoc.notification.TaskEvents.task;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.Trace;
import vn.dondoc.contracts.task.CoordinatorPart;
import vn.dondoc.contracts.task.DueDateCause;
import vn.dondoc.contracts.task.Extension;
import vn.dondoc.contracts.task.ExtensionState;
import vn.dondoc.contracts.task.PartState;
import vn.dondoc.contracts.task.TaskFacts;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.notification.TaskEvents;
import vn.dondoc.notification.routing.NoticeKind;

/** Who is notified of what happens to a task after its assignment, by the shipped routing table. */
class NoticeTriggersTests {
    private static final TaskFacts FIRST = task("1", "H56.02", 2);
    private static final TaskFacts SECOND = task("2", "H56.02", 2);
    private static final Actor LEAD = new Actor("H56.02.clerk", "H56.02", OfficialRole.CLERK);
    private static final Actor ASSIGNER = new Actor("H56.clerk", "H56", OfficialRole.CLERK);
    private static final Actor SWEEP = Actor.system("task-service", "H56");

    @Test
    void tasksDueSoonOrTodayAreOneNoticeToTheLead() {
        var soon = draftsOf(
                envelope(2, new TaskMessage.DueSoon(FIRST, reminder(false), SWEEP)),
                envelope(2, new TaskMessage.DueSoon(SECOND, reminder(false), SWEEP)));
        var today = draftsOf(
                envelope(3, new TaskMessage.DueToday(FIRST, reminder(true), SWEEP)),
                envelope(3, new TaskMessage.DueToday(SECOND, reminder(true), SWEEP)));

        assertThat(soon).singleElement().satisfies(draft -> {
            assertThat(draft.agencyId()).isEqualTo("H56.02");
            assertThat(draft.items()).hasSize(2);
            assertThat(draft.trigger().details().lateSince()).isNull();
        });
        assertThat(today)
                .singleElement()
                .satisfies(draft -> assertThat(draft.trigger().details().lateSince())
                        .isEqualTo(reminder(true).since()));
    }

    @Test
    void silenceAboutSeveralTasksOnOneDayIsOneNotice() {
        var drafts = draftsOf(
                envelope(2, new TaskMessage.SilenceNoticed(FIRST, DUE, SWEEP)),
                envelope(2, new TaskMessage.SilenceNoticed(SECOND, DUE.minusDays(3), SWEEP)));

        assertThat(drafts)
                .singleElement()
                .satisfies(draft -> assertThat(draft.items()).hasSize(2));
    }

    @Test
    void eachLevelOfAnEscalationIsANoticeOfItsOwn() {
        var drafts = draftsOf(escalated(FIRST, 1, 1), escalated(SECOND, 1, 1), escalated(FIRST, 2, 3));

        assertThat(drafts)
                .hasSize(2)
                .allMatch(NoticeDraft::isUrgent)
                .extracting(draft -> draft.route().level())
                .containsExactly(1, 2);
    }

    @Test
    void redeliveredEventGivesAnEqualDraft() {
        assertThat(draftsOf(escalated(FIRST, 1, 1))).isEqualTo(draftsOf(escalated(FIRST, 1, 1)));
        assertThat(draftsOf(transferred(FIRST), transferred(SECOND)))
                .isEqualTo(draftsOf(transferred(FIRST), transferred(SECOND)));
    }

    @Test
    void bulkTransferIsOneNoticeToTheNewLeadAndOneToTheFormer() {
        var drafts = draftsOf(transferred(FIRST), transferred(SECOND));

        assertThat(drafts).extracting(NoticeDraft::agencyId).containsExactlyInAnyOrder("H56.02", "H56.07");
        assertThat(drafts).allSatisfy(draft -> {
            assertThat(draft.items()).hasSize(2);
            assertThat(draft.trigger().details().otherAgencyId()).isEqualTo("H56.07");
        });
    }

    @Test
    void laterOccurrenceOfARecurringTaskIsANoticeOfItsOwn() {
        TaskFacts first = ofSeries(FIRST, FIRST.taskId());
        TaskFacts later = ofSeries(SECOND, FIRST.taskId());

        var drafts = draftsOf(TaskEvents.assigned(first), TaskEvents.assigned(later));

        assertThat(drafts).extracting(NoticeDraft::group).containsExactly("assigned:D1", "assigned:D1:" + DUE);
    }

    @Test
    void whatAnAmendmentAddsIsANoticeOfItsOwnWhateverTheOrder() {
        TaskFacts helped = TaskEvents.helpedBy("H56.09", "3", "H56.02", 2);
        var issued = TaskEvents.assigned(FIRST);
        var amended = TaskEvents.added(SECOND, "confirmation");
        var amendedToo = TaskEvents.added(helped, "confirmation");
        var amendedLater = TaskEvents.added(task("4", "H56.02", 1), "another");

        assertThat(draftsOf(issued, amended, amendedToo, amendedLater))
                .extracting(NoticeDraft::group)
                .containsExactly(
                        "assigned:D1",
                        "assigned:D1:confirmation",
                        "COORDINATORS:assigned:D1:confirmation",
                        "assigned:D1:another");
        assertThat(draftsOf(amendedToo, amended, issued))
                .filteredOn(draft -> draft.group().equals("assigned:D1:confirmation"))
                .singleElement()
                .satisfies(draft -> assertThat(draft.items()).hasSize(2));
    }

    @Test
    void aResultThatIsWithdrawnIsToldToTheAssignerAndAReopenedTaskToTheLead() {
        var drafts = draftsOf(
                envelope(2, new TaskMessage.ResultWithdrawn(FIRST, "Gửi nhầm", LEAD)),
                envelope(3, new TaskMessage.Reopened(FIRST, "Xác nhận nhầm", ASSIGNER)));

        assertThat(drafts).extracting(NoticeDraft::agencyId).containsExactly("H56", "H56.02");
    }

    @Test
    void extensionRequestGoesToTheAssigner() {
        var drafts = draftsOf(
                envelope(2, new TaskMessage.ExtensionRequested(FIRST, extension(ExtensionState.REQUESTED), LEAD)));

        assertThat(drafts).singleElement().satisfies(draft -> {
            assertThat(draft.agencyId()).isEqualTo("H56");
            assertThat(draft.route().recipients().roles()).containsExactly(OfficialRole.HEAD, OfficialRole.DEPUTY_HEAD);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "APPROVED, EXTENSION_APPROVED, 2026-01-20",
        "COUNTERED, EXTENSION_COUNTERED, 2026-01-20",
        "REFUSED, EXTENSION_REFUSED, 2026-01-30",
        "LAPSED, EXTENSION_LAPSED, 2026-01-30"
    })
    void leadIsNotifiedOfTheOutcomeOfItsExtensionRequest(ExtensionState state, NoticeKind kind, LocalDate date) {
        var drafts = draftsOf(envelope(2, new TaskMessage.ExtensionDecided(FIRST, extension(state), ASSIGNER)));

        assertThat(drafts).singleElement().satisfies(draft -> {
            assertThat(draft.agencyId()).isEqualTo("H56.02");
            assertThat(draft.kind()).isEqualTo(kind);
            assertThat(draft.trigger().details()).isEqualTo(new NoticeDetails.ExtensionOutcome(date, "đồng ý", null));
        });
    }

    @ParameterizedTest
    @EnumSource(DueDateCause.class)
    void changedDueDateIsANoticeUnlessThatOfItsCauseTellsIt(DueDateCause cause) {
        var drafts = draftsOf(envelope(2, new TaskMessage.DueDateChanged(FIRST, null, cause, "vì", ASSIGNER)));

        boolean isToldOtherwise = cause == DueDateCause.EXTENSION || cause == DueDateCause.AMENDMENT;
        assertThat(drafts).hasSize(isToldOtherwise ? 0 : 1);
    }

    @Test
    void coordinatorIsNotifiedOfItsPartAndTheLeadWhenThatIsDone() {
        assertThat(draftsOf(part("H56.09", PartState.ASKED)))
                .singleElement()
                .satisfies(draft -> assertThat(draft.agencyId()).isEqualTo("H56.09"));
        assertThat(draftsOf(part("H56.09", PartState.DONE)))
                .singleElement()
                .satisfies(draft -> assertThat(draft.agencyId()).isEqualTo("H56.02"));
    }

    @Test
    void coordinatorAskedByAllLeadsOfAnItemGetsOneNotice() {
        var drafts = draftsOf(
                part(FIRST, "H56.09", PartState.ASKED),
                part(task("1", "H56.03", 1), "H56.09", PartState.ASKED),
                part(SECOND, "H56.09", PartState.ASKED));

        assertThat(drafts).extracting(draft -> draft.items().size()).containsExactly(2, 1);
    }

    @Test
    void eventsThatOnlyConcernTheirActorNotifyNobody() {
        assertThat(draftsOf(
                        part(null, PartState.ASKED),
                        part("H56.09", PartState.IN_PROGRESS),
                        envelope(2, new TaskMessage.DifficultyResolved(FIRST, 1, "thiếu", "đủ", LEAD)),
                        envelope(
                                3, new TaskMessage.ExtensionDecided(FIRST, extension(ExtensionState.WITHDRAWN), LEAD))))
                .isEmpty();
    }

    @Test
    void leadIsNotifiedOfStepsOfTheAssigner() {
        var drafts = draftsOf(
                envelope(2, new TaskMessage.Insisted(FIRST, "vì", ASSIGNER)),
                envelope(3, new TaskMessage.Suspended(FIRST, "vì", ASSIGNER)),
                envelope(4, new TaskMessage.Resumed(FIRST, 5, ASSIGNER)),
                envelope(5, new TaskMessage.Amended(FIRST, "vì", ASSIGNER)),
                envelope(6, new TaskMessage.DifficultyResolved(FIRST, 1, "thiếu", "đủ", ASSIGNER)));

        assertThat(drafts)
                .allMatch(draft -> draft.agencyId().equals("H56.02"))
                .extracting(NoticeDraft::kind)
                .containsExactly(
                        NoticeKind.INSISTED,
                        NoticeKind.SUSPENDED,
                        NoticeKind.RESUMED,
                        NoticeKind.AMENDED,
                        NoticeKind.DIFFICULTY_RESOLVED);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    private static List<NoticeDraft> draftsOf(EventEnvelope<TaskMessage>... events) {
        Collection<NoticeDraft> drafts = NoticeDraft.fromEvents(List.of(events), ShippedData.routing());
        return List.copyOf(drafts);
    }

    private static EventEnvelope<TaskMessage> transferred(TaskFacts task) {
        return envelope(
                2,
                new TaskMessage.Transferred(task, "H56.07", "đúng lĩnh vực", ASSIGNER, null),
                Trace.of("one-request"));
    }

    private static EventEnvelope<TaskMessage> part(String agencyId, PartState state) {
        return part(FIRST, agencyId, state);
    }

    private static EventEnvelope<TaskMessage> part(TaskFacts task, String agencyId, PartState state) {
        var part = new CoordinatorPart(1, agencyId, "Sở Tư pháp", "góp ý", DUE, state, "đã góp ý", null);
        return envelope(2, new TaskMessage.CoordinationUpdated(task, part, ASSIGNER, null, null));
    }

    private static Extension extension(ExtensionState state) {
        return new Extension(
                1,
                state,
                LocalDate.parse("2026-01-30"),
                "chờ số liệu",
                "xong trong tháng",
                "H56.02.head",
                LocalDate.parse("2026-01-20"),
                "đồng ý",
                null,
                null);
    }
}
