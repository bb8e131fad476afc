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
import vn.dondoc.notification.notices.ShippedData;
import vn.dondoc.notification.routing.NotificationRoute.RouteTarget;
import vn.dondoc.notification.routing.RouteRecipients.Audience;
import vn.dondoc.notification.routing.RouteRecipients.Fallback;

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

    private static NotificationRoute route(List<OfficialRole> roles, Set<Fallback> fallback, Audience audience) {
        return new NotificationRoute(
                NoticeKind.ASSIGNED,
                0,
                RecipientAgency.LEAD,
                new RouteRecipients(roles, fallback, audience, Set.of()),
                Set.of(RouteTarget.INBOX),
                false);
    }

    @Test
    void routePrefersTheFirstRole() {
        NotificationRoute route = route(
                List.of(OfficialRole.HEAD, OfficialRole.CLERK), Set.of(Fallback.ANYONE, Fallback.ABOVE), Audience.ONE);

        assertThat(route.recipientsAmong(List.of(OFFICER_1, CLERK, HEAD))).containsExactly(HEAD);
        assertThat(route.recipientsAmong(List.of(OFFICER_1, CLERK))).containsExactly(CLERK);
    }

    @Test
    void routeFallsBackToAnyoneWhenNobodyHoldsItsRoles() {
        NotificationRoute route = route(
                List.of(OfficialRole.HEAD, OfficialRole.CLERK), Set.of(Fallback.ANYONE, Fallback.ABOVE), Audience.ONE);

        assertThat(route.recipientsAmong(List.of(OFFICER_2, OFFICER_1))).containsExactly(OFFICER_1);
    }

    @Test
    void routeThatOnlyGoesUpReachesNobodyElseOfTheAgency() {
        NotificationRoute route = route(List.of(OfficialRole.HEAD), Set.of(Fallback.ABOVE), Audience.ONE);

        assertThat(route.recipientsAmong(List.of(OFFICER_1))).isEmpty();
        assertThat(route.recipientsAmong(List.of())).isEmpty();
    }

    @Test
    void routeToEachReachesAllWhoHoldItsRoles() {
        NotificationRoute route = route(
                List.of(OfficialRole.OFFICER, OfficialRole.CLERK),
                Set.of(Fallback.ANYONE, Fallback.ABOVE),
                Audience.EACH);

        assertThat(route.recipientsAmong(List.of(HEAD, OFFICER_2, CLERK, OFFICER_1)))
                .containsExactly(OFFICER_1, OFFICER_2, CLERK);
    }

    @Test
    void routeThatLeavesOutTheInboxIsRefused() {
        assertThatThrownBy(() -> new NotificationRoute(
                        NoticeKind.ASSIGNED,
                        0,
                        RecipientAgency.LEAD,
                        new RouteRecipients(List.of(), Set.of(Fallback.ANYONE), Audience.ONE, Set.of()),
                        Set.of(RouteTarget.MAIL),
                        false))
                .hasMessageContaining("settings.route.inbox");
    }

    @Test
    void routeThatMayEndNowhereIsRefused() {
        assertThatThrownBy(() -> route(List.of(OfficialRole.HEAD), Set.of(Fallback.ANYONE), Audience.ONE))
                .hasMessageContaining("settings.route.ends-nowhere");
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void shippedTableHasARouteForEveryKindOfNotice(NoticeKind kind) {
        assertThat(ShippedData.routing().routesFor(kind, 1)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, LEAD, a.deputy-1 a.deputy-2",
        "2, LEAD, a.head",
        "3, ASSIGNER, a.deputy-1 a.deputy-2 a.clerk",
        "4, ASSIGNER, a.head",
        "7, ASSIGNER, a.head"
    })
    void shippedRoutesEscalateToTheNextHigherRole(int level, RecipientAgency to, String notified) {
        NotificationRoute route = escalatedTo(level);

        assertThat(route.to()).isEqualTo(to);
        assertThat(route.recipientsAmong(List.of(OFFICER_1, CLERK, DEPUTY_2, DEPUTY_1, HEAD)))
                .extracting(Official::id)
                .containsExactly(notified.split(" "));
    }

    @Test
    void shippedRoutesOfEscalationsFallBackWhenNobodyHoldsTheRole() {
        NoticeDraft toDeputies = escalated(1);
        NoticeDraft toTheHead = escalated(2);
        Official assignersHead = new Official("b.head", "b", "H56", OfficialRole.HEAD, null, true, 1);
        Official assignersClerk = new Official("b.clerk", "b", "H56", OfficialRole.CLERK, null, true, 1);
        var assigners = List.of(assignersClerk, assignersHead);

        assertThat(toDeputies.recipientsAmong(Map.of("H56.02", List.of(CLERK, HEAD), "H56", assigners)))
                .containsExactly(HEAD);
        assertThat(toTheHead.recipientsAmong(Map.of("H56.02", List.of(CLERK, DEPUTY_1), "H56", assigners)))
                .containsExactly(assignersHead);
        assertThat(toDeputies.recipientsAmong(Map.of("H56", List.of(assignersClerk))))
                .containsExactly(assignersClerk);
        assertThat(toDeputies.recipientsAmong(Map.of())).isEmpty();
        assertThat(toDeputies.candidateAgencies()).containsExactly("H56.02", "H56");
    }

    private static NotificationRoute escalatedTo(int level) {
        return ShippedData.routing().routesFor(NoticeKind.ESCALATED, level).getFirst();
    }

    private static NoticeDraft escalated(int level) {
        var event = TaskEvents.escalated(TaskEvents.task("1", "H56.02", 1), level, level);
        return NoticeDraft.fromEvents(List.of(event), ShippedData.routing())
                .iterator()
                .next();
    }

    @Test
    void shippedTableNotifiesOneOfficialOfEachAgencyOfNewTasks() {
        List<NotificationRoute> assigned = ShippedData.routing().routesFor(NoticeKind.ASSIGNED, 0);

        assertThat(assigned)
                .extracting(NotificationRoute::to)
                .containsExactly(RecipientAgency.LEAD, RecipientAgency.COORDINATORS);
        assertThat(assigned).allSatisfy(route -> {
            assertThat(route.recipients().audience()).isEqualTo(Audience.ONE);
            assertThat(route.recipients().roles()).containsExactly(OfficialRole.HEAD, OfficialRole.CLERK);
            assertThat(route.recipients().fallback()).containsExactlyInAnyOrder(Fallback.ANYONE, Fallback.ABOVE);
        });
    }
}
