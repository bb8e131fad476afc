package vn.dondoc.notification.routing;

import java.util.List;
import java.util.Optional;

/**
 * Who is notified of what; {@code notification-routing.yml} is what is shipped. Where two routes of one kind reach the same agency,
 * the first counts.
 */
public record RoutingTable(List<NotificationRoute> routes) {
    public RoutingTable {
        routes = List.copyOf(routes);
    }

    /** @param level of an escalation, 0 for all else; one above the table's highest takes the routes of the highest */
    public List<NotificationRoute> routesFor(NoticeKind kind, int level) {
        List<NotificationRoute> ofKind =
                routes.stream().filter(route -> route.event() == kind).toList();
        int known = ofKind.stream()
                .mapToInt(NotificationRoute::level)
                .filter(it -> it <= level)
                .max()
                .orElse(0);
        return ofKind.stream().filter(route -> route.level() == known).toList();
    }

    /** The route by which a notice was made earlier; none when the table no longer has it. */
    public Optional<NotificationRoute> findRoute(NoticeKind kind, int level, RecipientAgency to) {
        return routesFor(kind, level).stream().filter(route -> route.to() == to).findFirst();
    }
}
