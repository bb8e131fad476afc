package vn.dondoc.notification.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.notification.TaskEvents;
import vn.dondoc.notification.directory.Official;
import vn.dondoc.notification.notices.NoticeDraft;
import vn.dondoc.notification.notices.NoticeKind;
import vn.dondoc.notification.notices.ShippedData;
import vn.dondoc.notification.routing.NotificationRoute.Audience;
import vn.dondoc.notification.routing.NotificationRoute.Channel;

class NotificationRouteTests {
    private static final Official HEAD = official("a.head", OfficialRole.HEAD);
    private static final Official DEPUTY_1 = official("a.deputy-1", OfficialRole.DEPUTY_HEAD);
    private static final Official DEPUTY_2 = official("a.deputy-2", OfficialRole.DEPUTY_HEAD);
    private static final Official CLERK = official("a.clerk", OfficialRole.CLERK);
    private static final Official OFFICER_1 = official("a.officer-1", OfficialRole.OFFICER);
    private static final Official OFFICER_2 = official("a.officer-2", OfficialRole.OFFICER);

    private static Official official(String id, OfficialRole role) {
        return new Official(id, id, "H56.02", role, id + "@example.gov.vn", true, 1);
    }

    private static NotificationRoute route(List<OfficialRole> roles, boolean orAnyone, Audience audience) {
        return new NotificationRoute(
                NoticeKind.ASSIGNED,
                0,
                RecipientAgency.LEAD,
                roles,
                orAnyone,
                false,
                audience,
                Set.of(Channel.INBOX),
                false);
    }

    @Test
    void prefersTheFirstRole() {
        NotificationRoute route = route(List.of(OfficialRole.HEAD, OfficialRole.CLERK), true, Audience.ONE);

        assertThat(route.choose(List.of(OFFICER_1, CLERK, HEAD))).containsExactly(HEAD);
        assertThat(route.choose(List.of(OFFICER_1, CLERK))).containsExactly(CLERK);
    }

    @Test
    void takesAnybodyWhenNobodyHoldsTheRoles() {
        NotificationRoute route = route(List.of(OfficialRole.HEAD, OfficialRole.CLERK), true, Audience.ONE);

        assertThat(route.choose(List.of(OFFICER_2, OFFICER_1))).containsExactly(OFFICER_1);
    }

    @Test
    void takesNobodyElseWhenTheTableSaysSo() {
        NotificationRoute route = route(List.of(OfficialRole.HEAD), false, Audience.ONE);

        assertThat(route.choose(List.of(OFFICER_1))).isEmpty();
        assertThat(route.choose(List.of())).isEmpty();
    }

    @Test
    void reachesEachWhoHoldsOneOfTheRoles() {
        NotificationRoute route = route(List.of(OfficialRole.OFFICER, OfficialRole.CLERK), true, Audience.EACH);

        assertThat(route.choose(List.of(HEAD, OFFICER_2, CLERK, OFFICER_1)))
                .containsExactly(OFFICER_1, OFFICER_2, CLERK);
    }

    @Test
    void neverLeavesOutTheInbox() {
        assertThatThrownBy(() -> new NotificationRoute(
                        NoticeKind.ASSIGNED,
                        0,
                        RecipientAgency.LEAD,
                        List.of(),
                        true,
                        false,
                        Audience.ONE,
                        Set.of(Channel.MAIL),
                        false))
                .hasMessageContaining("leaves out INBOX");
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void theShippedTableTellsSomebodyOfEveryKind(NoticeKind kind) {
        assertThat(ShippedData.routing().of(kind, 1)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, LEAD, a.deputy-1 a.deputy-2",
        "2, LEAD, a.head",
        "3, ASSIGNER, a.deputy-1 a.deputy-2 a.clerk",
        "4, ASSIGNER, a.head",
        "7, ASSIGNER, a.head"
    })
    void theShippedLadderGoesUpTheRoles(int rung, RecipientAgency to, String told) {
        NotificationRoute route = rung(rung);

        assertThat(route.to()).isEqualTo(to);
        assertThat(route.choose(List.of(OFFICER_1, CLERK, DEPUTY_2, DEPUTY_1, HEAD)))
                .extracting(Official::id)
                .containsExactly(told.split(" "));
    }

    @Test
    void theShippedLadderFallsBackToTheNextHigherRole() {
        NoticeDraft toDeputies = escalated(1);
        NoticeDraft toTheHead = escalated(2);
        Official assignersHead = new Official("b.head", "b", "H56", OfficialRole.HEAD, null, true, 1);
        Official assignersClerk = new Official("b.clerk", "b", "H56", OfficialRole.CLERK, null, true, 1);
        var assigners = List.of(assignersClerk, assignersHead);

        assertThat(toDeputies.choose(Map.of("H56.02", List.of(CLERK, HEAD), "H56", assigners)))
                .containsExactly(HEAD);
        assertThat(toTheHead.choose(Map.of("H56.02", List.of(CLERK, DEPUTY_1), "H56", assigners)))
                .containsExactly(assignersHead);
        assertThat(toDeputies.choose(Map.of("H56", List.of(assignersClerk)))).containsExactly(assignersClerk);
        assertThat(toDeputies.choose(Map.of())).isEmpty();
        assertThat(toDeputies.agencies()).containsExactly("H56.02", "H56");
    }

    private static NotificationRoute rung(int rung) {
        return ShippedData.routing().of(NoticeKind.ESCALATED, rung).getFirst();
    }

    private static NoticeDraft escalated(int rung) {
        var event = TaskEvents.escalated(TaskEvents.task("1", "H56.02", 1), rung, rung);
        return NoticeDraft.fold(List.of(event), ShippedData.routing())
                .iterator()
                .next();
    }

    @Test
    void theShippedTableTellsOneOfficialOfEachAgencyOfItsTasks() {
        List<NotificationRoute> assigned = ShippedData.routing().of(NoticeKind.ASSIGNED, 0);

        assertThat(assigned)
                .extracting(NotificationRoute::to)
                .containsExactly(RecipientAgency.LEAD, RecipientAgency.COORDINATORS);
        assertThat(assigned).allSatisfy(route -> {
            assertThat(route.audience()).isEqualTo(Audience.ONE);
            assertThat(route.roles()).containsExactly(OfficialRole.HEAD, OfficialRole.CLERK);
            assertThat(route.orAnyone()).isTrue();
        });
    }
}
