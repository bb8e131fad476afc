package vn.dondoc.notification.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.notification.directory.Official;
import vn.dondoc.notification.notices.Route.Audience;
import vn.dondoc.notification.notices.Route.Channel;

class RouteTests {
    private static final Official HEAD = official("a.head", OfficialRole.HEAD);
    private static final Official CLERK = official("a.clerk", OfficialRole.CLERK);
    private static final Official OFFICER_1 = official("a.officer-1", OfficialRole.OFFICER);
    private static final Official OFFICER_2 = official("a.officer-2", OfficialRole.OFFICER);

    private static Official official(String id, OfficialRole role) {
        return new Official(id, id, "H56.02", role, id + "@example.gov.vn", true, 1);
    }

    private static Route route(List<OfficialRole> roles, boolean orAnyone, Audience audience) {
        return new Route(NoticeKind.ASSIGNED, Party.LEAD, roles, orAnyone, audience, Set.of(Channel.INBOX), false);
    }

    @Test
    void prefersTheFirstRole() {
        Route route = route(List.of(OfficialRole.HEAD, OfficialRole.CLERK), true, Audience.ONE);

        assertThat(route.choose(List.of(OFFICER_1, CLERK, HEAD))).containsExactly(HEAD);
        assertThat(route.choose(List.of(OFFICER_1, CLERK))).containsExactly(CLERK);
    }

    @Test
    void takesAnybodyWhenNobodyHoldsTheRoles() {
        Route route = route(List.of(OfficialRole.HEAD, OfficialRole.CLERK), true, Audience.ONE);

        assertThat(route.choose(List.of(OFFICER_2, OFFICER_1))).containsExactly(OFFICER_1);
    }

    @Test
    void takesNobodyElseWhenTheTableSaysSo() {
        Route route = route(List.of(OfficialRole.HEAD), false, Audience.ONE);

        assertThat(route.choose(List.of(OFFICER_1))).isEmpty();
        assertThat(route.choose(List.of())).isEmpty();
    }

    @Test
    void reachesEachWhoHoldsOneOfTheRoles() {
        Route route = route(List.of(OfficialRole.OFFICER, OfficialRole.CLERK), true, Audience.EACH);

        assertThat(route.choose(List.of(HEAD, OFFICER_2, CLERK, OFFICER_1)))
                .containsExactly(OFFICER_1, OFFICER_2, CLERK);
    }

    @Test
    void neverLeavesOutTheInbox() {
        assertThatThrownBy(() -> new Route(
                        NoticeKind.ASSIGNED, Party.LEAD, List.of(), true, Audience.ONE, Set.of(Channel.MAIL), false))
                .hasMessageContaining("leaves out INBOX");
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void theShippedTableTellsSomebodyOfEveryKind(NoticeKind kind) {
        assertThat(ShippedData.routing().of(kind)).isNotEmpty();
    }

    @Test
    void theShippedTableTellsOneOfficialOfEachAgencyOfItsTasks() {
        assertThat(ShippedData.routing().of(NoticeKind.ASSIGNED))
                .singleElement()
                .satisfies(route -> {
                    assertThat(route.to()).isEqualTo(Party.LEAD);
                    assertThat(route.audience()).isEqualTo(Audience.ONE);
                    assertThat(route.roles()).containsExactly(OfficialRole.HEAD, OfficialRole.CLERK);
                    assertThat(route.orAnyone()).isTrue();
                });
    }
}
