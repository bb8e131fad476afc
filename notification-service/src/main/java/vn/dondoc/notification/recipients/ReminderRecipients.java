package vn.dondoc.notification.recipients;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.directory.DirectoryLookup;
import vn.dondoc.notification.directory.Official;
import vn.dondoc.notification.routing.NamedOfficial;
import vn.dondoc.notification.routing.NoticeKind;
import vn.dondoc.notification.routing.NotificationRoute;
import vn.dondoc.notification.routing.RecipientAgency;
import vn.dondoc.notification.routing.RouteRecipients;
import vn.dondoc.notification.routing.RoutingTable;
import vn.dondoc.notification.settings.InForce;

/**
 * Who is to be reminded of the tasks that an agency leads, by the routes of reminders: with the agencies, roles and deputies as they are
 * when it is asked, whoever had the notices of these tasks.
 */
@Component
public class ReminderRecipients {
    private static final Set<NoticeKind> KINDS =
            EnumSet.of(NoticeKind.DUE_SOON, NoticeKind.DUE_TODAY, NoticeKind.DEADLINE_MISSED, NoticeKind.ESCALATED);

    private final InForce<RoutingTable> routing;
    private final DirectoryLookup directory;
    private final DeputyNotices deputies;

    ReminderRecipients(InForce<RoutingTable> routing, DirectoryLookup directory, DeputyNotices deputies) {
        this.routing = routing;
        this.directory = directory;
        this.deputies = deputies;
    }

    /** @param below by agency the officials of those whose notices come up here where nobody of them fits */
    private record Workplace(List<Official> officials, Map<String, List<Official>> below) {}

    /** The official, and then those of the same agency for whom the official acts that day. */
    public List<RemindedOfficial> actingAs(Official official, LocalDate day, Instant now) {
        Set<String> actedFor = deputies.actedFor(official.id(), day);
        List<Official> officials = directory
                .activeOfficialsByAgency(Set.of(official.agencyId()))
                .getOrDefault(official.agencyId(), List.of());
        RoutingTable table = routing.at(now);
        Stream<Official> others = officials.stream()
                .filter(other -> actedFor.contains(other.id()))
                .sorted(Comparator.comparing(Official::id));
        List<Official> acting = Stream.concat(Stream.of(official), others).toList();
        // what comes up from below is for the highest alone, and there may be hundreds of agencies below
        boolean isOfAll = acting.stream().anyMatch(one -> contains(RouteRecipients.highestRanked(officials), one));
        Workplace workplace =
                new Workplace(officials, isOfAll ? directory.activeOfficialsBelow(official.agencyId()) : Map.of());
        return acting.stream().map(one -> reminded(one, workplace, table)).toList();
    }

    private static RemindedOfficial reminded(Official official, Workplace workplace, RoutingTable table) {
        Map<NoticeKind, Set<String>> leads = new EnumMap<>(NoticeKind.class);
        Set<NoticeKind> inCharge = EnumSet.noneOf(NoticeKind.class);
        for (NoticeKind kind : KINDS) {
            List<NotificationRoute> routes = table.routesTo(RecipientAgency.LEAD, kind);
            leads.put(kind, leads(official, workplace, routes));
            if (routes.stream().anyMatch(route -> route.recipients().besides().contains(NamedOfficial.IN_CHARGE))) {
                inCharge.add(kind);
            }
        }
        return new RemindedOfficial(official, leads, inCharge);
    }

    private static Set<String> leads(Official official, Workplace workplace, List<NotificationRoute> routes) {
        boolean isForRole = routes.stream().anyMatch(NotificationRoute::asksForRoles);
        boolean isOfAll = isForRole && contains(RouteRecipients.highestRanked(workplace.officials), official);
        Stream<String> own = contains(recipients(routes, workplace.officials), official)
                ? Stream.of(official.agencyId())
                : Stream.empty();
        Stream<String> below = workplace.below.entrySet().stream()
                .filter(agency ->
                        isOfAll && recipients(routes, agency.getValue()).isEmpty())
                .map(Map.Entry::getKey);
        return Stream.concat(own, below).collect(Collectors.toSet());
    }

    private static List<Official> recipients(List<NotificationRoute> routes, List<Official> officials) {
        return routes.stream()
                .flatMap(route -> route.recipientsAmong(officials).stream())
                .toList();
    }

    private static boolean contains(List<Official> officials, Official official) {
        return officials.stream().anyMatch(it -> it.id().equals(official.id()));
    }
}
