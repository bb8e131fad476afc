package vn.dondoc.notification.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.notification.notices.ShippedData;
import vn.dondoc.notification.routing.NotificationRoute.RouteTarget;
import vn.dondoc.notification.routing.RouteRecipients.Audience;
import vn.dondoc.notification.routing.RouteRecipients.Fallback;
import vn.dondoc.notification.settings.SettingKind;
import vn.dondoc.notification.settings.SettingRejected;
import vn.dondoc.notification.settings.SettingTexts;

class RoutingTableTests {
    private static final String SILENCE = "settings.route.silence";
    private static final List<NotificationRoute> SHIPPED = ShippedData.routing().routes();
    private static final Set<NoticeKind> NEVER_MUTED = Set.of(
            NoticeKind.DEADLINE_MISSED,
            NoticeKind.COORDINATION_MISSED,
            NoticeKind.ESCALATED,
            NoticeKind.RESULT_REPORTED,
            NoticeKind.DECLINED,
            NoticeKind.EXTENSION_REQUESTED,
            NoticeKind.TRANSFER_URGED);

    private static List<NotificationRoute> shippedWithout(Predicate<NotificationRoute> left) {
        return SHIPPED.stream().filter(left.negate()).toList();
    }

    private static NotificationRoute route(NoticeKind kind, int level, RecipientAgency to, OfficialRole... roles) {
        return new NotificationRoute(
                kind,
                level,
                to,
                new RouteRecipients(
                        List.of(roles),
                        Set.of(Fallback.ABOVE),
                        Audience.ONE,
                        to == RecipientAgency.LEAD ? Set.of(NamedOfficial.IN_CHARGE) : Set.of()),
                Set.of(RouteTarget.INBOX),
                false);
    }

    private static RoutingTable shippedWith(NoticeKind kind, NotificationRoute... instead) {
        List<NotificationRoute> routes = new ArrayList<>(List.of(instead));
        routes.addAll(shippedWithout(route -> route.event() == kind));
        return new RoutingTable(routes);
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void aTableWithoutAKindIsRefusedExactlyWhereThatKindCannotBeMuted(NoticeKind kind) {
        List<NotificationRoute> routes = shippedWithout(route -> route.event() == kind);

        if (NEVER_MUTED.contains(kind)) {
            assertThatThrownBy(() -> new RoutingTable(routes))
                    .hasMessageContaining(SILENCE)
                    .hasMessageContaining(kind.name());
        } else {
            assertThat(new RoutingTable(routes).routesFor(kind, 1)).isEmpty();
        }
    }

    @Test
    void whatWaitsForADecisionHasToReachWhoDecides() {
        assertThatThrownBy(() -> shippedWith(
                        NoticeKind.DECLINED, route(NoticeKind.DECLINED, 0, RecipientAgency.LEAD, OfficialRole.HEAD)))
                .hasMessageContaining(SILENCE);
    }

    @Test
    void aMissHasToReachAnAgencyThatIsThereAtAnyRate() {
        assertThatThrownBy(() -> shippedWith(
                        NoticeKind.DEADLINE_MISSED,
                        route(NoticeKind.DEADLINE_MISSED, 0, RecipientAgency.COORDINATORS, OfficialRole.HEAD)))
                .hasMessageContaining(SILENCE);
        assertThatCode(() -> shippedWith(
                        NoticeKind.DEADLINE_MISSED,
                        route(NoticeKind.DEADLINE_MISSED, 0, RecipientAgency.ASSIGNER, OfficialRole.CLERK)))
                .doesNotThrowAnyException();
    }

    @Test
    void whoIsInChargeAloneIsNotEnoughForNobodyMayBe() {
        NotificationRoute inCharge = route(NoticeKind.DEADLINE_MISSED, 0, RecipientAgency.LEAD);
        NotificationRoute head = route(NoticeKind.DEADLINE_MISSED, 0, RecipientAgency.LEAD, OfficialRole.HEAD);

        assertThatThrownBy(() -> shippedWith(NoticeKind.DEADLINE_MISSED, inCharge))
                .hasMessageContaining(SILENCE);
        // of two to one agency the first counts
        assertThatThrownBy(() -> shippedWith(NoticeKind.DEADLINE_MISSED, inCharge, head))
                .hasMessageContaining(SILENCE);
        assertThatCode(() -> shippedWith(NoticeKind.DEADLINE_MISSED, head, inCharge))
                .doesNotThrowAnyException();
    }

    @Test
    void eachLevelOfAnEscalationReachesSomebody() {
        NotificationRoute first = route(NoticeKind.ESCALATED, 1, RecipientAgency.LEAD, OfficialRole.HEAD);
        NotificationRoute second = route(NoticeKind.ESCALATED, 2, RecipientAgency.LEAD, OfficialRole.HEAD);
        NotificationRoute helpers = route(NoticeKind.ESCALATED, 2, RecipientAgency.COORDINATORS, OfficialRole.HEAD);

        assertThatThrownBy(() -> shippedWith(NoticeKind.ESCALATED, second)).hasMessageContaining("ESCALATED, level: 1");
        assertThatThrownBy(() -> shippedWith(NoticeKind.ESCALATED, first, helpers))
                .hasMessageContaining("ESCALATED, level: 2");
        assertThatCode(() -> shippedWith(NoticeKind.ESCALATED, first)).doesNotThrowAnyException();
    }

    @Test
    void theRefusalNamesTheLineOfAKindThatReachesNobody() {
        String text = ShippedData.routingText()
                .replace("event: DECLINED,             to: ASSIGNER", "event: DECLINED, to: LEAD");
        int line =
                (int) text.substring(0, text.indexOf("event: DECLINED")).lines().count();

        assertThat(rejected(text).arguments()).startsWith(line).contains("DECLINED");
        assertThat(rejected(text).field()).endsWith("].event");
        assertThat(rejected(text.replace("event: DECLINED", "event: RETURNED")).arguments())
                .contains("DECLINED");
    }

    private static SettingRejected rejected(String text) {
        return catchThrowableOfType(
                SettingRejected.class, () -> SettingTexts.read(SettingKind.ROUTING, RoutingTable.class, text));
    }
}
