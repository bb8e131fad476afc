package vn.dondoc.notification.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.notification.TaskEvents.assigned;
import static vn.dondoc.notification.TaskEvents.envelope;
import static vn.dondoc.notification.TaskEvents.helpedBy;
import static vn.dondoc.notification.TaskEvents.missed;
import static vn.dondoc.notification.TaskEvents.returned;
import static vn.dondoc.notification.TaskEvents.task;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.Trace;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.notification.TaskEvents;
import vn.dondoc.notification.routing.RoutingTable;

class NoticeDraftTests {
    private final RoutingTable routing = ShippedData.routing();

    @Test
    void severalTasksOfOneDirectiveForOneAgencyAreOneNotice() {
        List<EventEnvelope<TaskMessage>> events = new ArrayList<>();
        for (int agency = 1; agency <= 181; agency++) {
            for (int item = 1; item <= 6; item++) {
                events.add(assigned(task(Integer.toString(item), "H56." + agency, 6)));
            }
        }

        Collection<NoticeDraft> drafts = NoticeDraft.fromEvents(events, routing);

        assertThat(events).hasSize(1_086);
        assertThat(drafts)
                .hasSize(181)
                .allMatch(NoticeDraft::isComplete)
                .allMatch(draft -> draft.items().size() == 6);
    }

    @Test
    void redeliveredTaskIsListedOnce() {
        var twice = List.of(assigned(task("1", "H56.02", 2)), assigned(task("1", "H56.02", 2)));

        Collection<NoticeDraft> drafts = NoticeDraft.fromEvents(twice, routing);

        assertThat(drafts).singleElement().satisfies(draft -> {
            assertThat(draft.items()).hasSize(1);
            assertThat(draft.isComplete()).isFalse();
        });
    }

    @Test
    void tasksOfTwoDirectivesAreTwoNotices() {
        var events = List.of(
                assigned(task("D1", "1", "H56.02", 1, Urgency.NORMAL)),
                assigned(task("D2", "1", "H56.02", 1, Urgency.NORMAL)));

        assertThat(NoticeDraft.fromEvents(events, routing)).hasSize(2);
    }

    @Test
    void missedDeadlineNotifiesLeadAssignerAndCoordinatorsWithAnId() {
        Collection<NoticeDraft> drafts =
                NoticeDraft.fromEvents(List.of(missed(helpedBy("H56.09", "1", "H56.02", 1))), routing);

        assertThat(drafts).extracting(NoticeDraft::agencyId).containsExactlyInAnyOrder("H56.02", "H56.09", "H56");
        assertThat(drafts).allMatch(NoticeDraft::isUrgent);
    }

    @Test
    void oneDateMissedByManyAgenciesIsOneNoticeToTheAssigner() {
        var events = List.of(missed(task("1", "H56.02", 1)), missed(task("1", "H56.03", 1)));

        assertThat(NoticeDraft.fromEvents(events, routing))
                .filteredOn(draft -> draft.agencyId().equals("H56"))
                .singleElement()
                .satisfies(draft -> assertThat(draft.items()).hasSize(2));
    }

    @Test
    void assignerThatLeadsTheTaskItselfGetsOneNotice() {
        assertThat(NoticeDraft.fromEvents(List.of(missed(task("1", "H56", 1))), routing))
                .filteredOn(draft -> draft.agencyId().equals("H56"))
                .singleElement()
                .satisfies(draft -> assertThat(draft.items()).hasSize(1));
    }

    @Test
    void eachReturnedResultIsANoticeOfItsOwn() {
        var events = List.of(
                returned(task("1", "H56.02", 1), "thiếu số liệu"),
                envelope(4, new TaskMessage.Returned(task("1", "H56.02", 1), "vẫn thiếu", TaskEvents.ASSIGNER)));

        assertThat(NoticeDraft.fromEvents(events, routing)).hasSize(2).allMatch(NoticeDraft::isComplete);
    }

    @Test
    void tasksCancelledByOneRevocationAreOneNotice() {
        Trace cause = Trace.of("c").causedBy("D1:2");
        var events = List.of(
                envelope(
                        2,
                        new TaskMessage.Cancelled(task("1", "H56.02", 2), "thu hồi", TaskEvents.ASSIGNER, null, null),
                        cause),
                envelope(
                        2,
                        new TaskMessage.Cancelled(task("2", "H56.02", 2), "thu hồi", TaskEvents.ASSIGNER, null, null),
                        cause));

        assertThat(NoticeDraft.fromEvents(events, routing)).hasSize(1);
    }

    @Test
    void acknowledgementAndProgressNotifyNobody() {
        var events = List.of(
                envelope(2, new TaskMessage.Acknowledged(task("1", "H56.02", 1), TaskEvents.ASSIGNER)),
                envelope(
                        3,
                        new TaskMessage.StatusUpdated(
                                task("1", "H56.02", 1), "50%", List.of(), List.of(), TaskEvents.ASSIGNER)));

        assertThat(NoticeDraft.fromEvents(events, routing)).isEmpty();
    }

    @Test
    void flashTaskMakesTheNoticeUrgent() {
        var events = List.of(
                assigned(task("D1", "1", "H56.02", 2, Urgency.NORMAL)),
                assigned(task("D1", "2", "H56.02", 2, Urgency.FLASH)));

        assertThat(NoticeDraft.fromEvents(events, routing)).singleElement().matches(NoticeDraft::isUrgent);
    }

    @Test
    void tasksAnAgencyLeadsAndThoseItCoordinatesOnAreTwoNotices() {
        var drafts = NoticeDraft.fromEvents(
                List.of(assigned(task("1", "H56.09", 1)), assigned(helpedBy("H56.09", "1", "H56.02", 1))), routing);

        assertThat(drafts)
                .filteredOn(draft -> draft.agencyId().equals("H56.09"))
                .extracting(NoticeDraft::isComplete)
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void coordinatorOfSeveralLeadsGetsOneNotice() {
        var drafts = NoticeDraft.fromEvents(
                List.of(
                        assigned(helpedBy("H56.09", "1", "H56.02", 1)),
                        assigned(helpedBy("H56.09", "1", "H56.03", 1)),
                        assigned(helpedBy("H56.09", "2", "H56.02", 1))),
                routing);

        assertThat(drafts)
                .filteredOn(draft -> draft.agencyId().equals("H56.09"))
                .singleElement()
                .satisfies(draft -> assertThat(draft.items()).hasSize(3));
    }
}
