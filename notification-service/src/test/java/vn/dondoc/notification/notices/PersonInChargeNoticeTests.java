package vn.dondoc.notification.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.notification.TaskEvents.doneBy;
import static vn.dondoc.notification.TaskEvents.missed;
import static vn.dondoc.notification.TaskEvents.putInCharge;
import static vn.dondoc.notification.TaskEvents.returned;
import static vn.dondoc.notification.TaskEvents.task;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.task.TaskFacts;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.notification.directory.Official;
import vn.dondoc.notification.routing.NamedOfficial;
import vn.dondoc.notification.routing.NoticeKind;
import vn.dondoc.notification.routing.RecipientAgency;

/** What is for whoever is in charge of a task, by the shipped routing table. */
class PersonInChargeNoticeTests {
    private static final TaskFacts THEIRS = doneBy("an", task("1", "H56.02", 2));
    private static final TaskFacts NOBODYS = task("2", "H56.02", 2);

    private static Collection<NoticeDraft> drafts(List<EventEnvelope<TaskMessage>> events) {
        return NoticeDraft.fromEvents(events, ShippedData.routing());
    }

    @Test
    void whatTheLeadIsToldIsForTheRoleAndForWhoeverIsInCharge() {
        assertThat(drafts(List.of(returned(THEIRS, "thiếu"))))
                .extracting(NoticeDraft::namedId)
                .containsExactly(null, "an");
        assertThat(drafts(List.of(returned(NOBODYS, "thiếu"))))
                .extracting(NoticeDraft::namedId)
                .containsOnlyNulls();
    }

    @Test
    void whoeverIsInChargeIsToldOfTheirOwnTasksWithoutBeingToldHowManyAreToCome() {
        assertThat(drafts(List.of(missed(THEIRS), missed(NOBODYS))))
                .filteredOn(draft -> "an".equals(draft.namedId()))
                .singleElement()
                .satisfies(draft -> {
                    assertThat(draft.items()).extracting(NoticeItem::taskId).containsExactly(THEIRS.taskId());
                    assertThat(draft.expectedItems()).isNull();
                });
    }

    @Test
    void whatIsForOneInPersonGoesToNobodyWhoHoldsTheRole() {
        var head = new Official("head", null, "H56.02", OfficialRole.HEAD, null, true, 1);

        assertThat(drafts(List.of(putInCharge(2, THEIRS, null, "head"))))
                .singleElement()
                .satisfies(draft -> {
                    assertThat(draft.kind()).isEqualTo(NoticeKind.PUT_IN_CHARGE);
                    assertThat(draft.recipientsAmong(Map.of("H56.02", List.of(head))))
                            .isEmpty();
                });
    }

    @Test
    void aChangeOfThePersonInChargeNotifiesBothButNotWhoeverMadeIt() {
        assertThat(drafts(List.of(putInCharge(2, THEIRS, "binh", "head"))))
                .extracting(NoticeDraft::namedId)
                .containsExactlyInAnyOrder("an", "binh");
        assertThat(drafts(List.of(putInCharge(2, THEIRS, "head", "head"))))
                .extracting(NoticeDraft::namedId)
                .containsExactly("an");
        assertThat(drafts(List.of(putInCharge(2, THEIRS, null, "an")))).isEmpty();
        assertThat(drafts(List.of(putInCharge(2, NOBODYS, "an", "head"))))
                .extracting(NoticeDraft::kind)
                .containsExactly(NoticeKind.RELIEVED);
    }

    @Test
    void everyShippedRouteToTheLeadReachesWhoeverIsInCharge() {
        assertThat(ShippedData.routing().routes())
                .filteredOn(route -> route.to() == RecipientAgency.LEAD && route.event() != NoticeKind.RELIEVED)
                .isNotEmpty()
                .allMatch(route -> route.recipients().besides().contains(NamedOfficial.IN_CHARGE));
    }

    @Test
    void aRouteToOthersThanTheLeadThatNamesWhoeverIsInChargeIsRefused() {
        assertThatThrownBy(
                        () -> ShippedData.routing(
                                "{event: RETURNED, to: ASSIGNER, recipients: {roles: [HEAD], fallback: [ABOVE], audience: ONE, besides: [IN_CHARGE]}, channels: [INBOX], urgent: false}"))
                .hasMessageContaining("settings.route.besides");
    }
}
