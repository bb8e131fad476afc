package vn.dondoc.notification.routing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.dondoc.notification.settings.InvalidSetting;

/**
 * Who is notified of what; {@code notification-routing.yml} is what is shipped. Where two routes of one kind reach the same agency,
 * the first counts. A table by which nobody might hear of what cannot be muted is refused.
 */
public record RoutingTable(List<NotificationRoute> routes) {
    public RoutingTable {
        routes = List.copyOf(routes);
        requireNoSilence(routes);
    }

    private static void requireNoSilence(List<NotificationRoute> routes) {
        Arrays.stream(NoticeKind.values())
                .filter(kind -> !kind.mayBeMuted())
                .forEach(kind -> levelsOf(kind, routes).forEach(level -> requireNoSilence(routes, kind, level)));
    }

    /** The lowest there is, and those that have routes of their own. */
    private static IntStream levelsOf(NoticeKind kind, List<NotificationRoute> routes) {
        int lowest = kind == NoticeKind.ESCALATED ? 1 : 0;
        IntStream routed = routes.stream()
                .filter(route -> route.event() == kind)
                .mapToInt(route -> Math.max(lowest, route.level()));
        return IntStream.concat(IntStream.of(lowest), routed).distinct();
    }

    private static void requireNoSilence(List<NotificationRoute> routes, NoticeKind kind, int level) {
        Set<RecipientAgency> parties = kind.partiesAtAnyRate();
        boolean isTold = parties.stream()
                .flatMap(to -> findRoute(routesFor(routes, kind, level), to).stream())
                .anyMatch(NotificationRoute::asksForRoles);
        if (!isTold) {
            String what = level == 0 ? kind.name() : kind + ", level: " + level;
            throw InvalidSetting.because(
                    kind.name(),
                    "settings.route.silence",
                    what,
                    parties.stream().sorted().toList());
        }
    }

    /** @param level of an escalation, 0 for all else; one above the table's highest takes the routes of the highest */
    public List<NotificationRoute> routesFor(NoticeKind kind, int level) {
        return routesFor(routes, kind, level);
    }

    private static List<NotificationRoute> routesFor(List<NotificationRoute> routes, NoticeKind kind, int level) {
        List<NotificationRoute> ofKind =
                routes.stream().filter(route -> route.event() == kind).toList();
        int known = ofKind.stream()
                .mapToInt(NotificationRoute::level)
                .filter(it -> it <= level)
                .max()
                .orElse(0);
        return ofKind.stream().filter(route -> route.level() == known).toList();
    }

    /** The routes by which that agency is told of it, one for each level there is. */
    public List<NotificationRoute> routesTo(RecipientAgency to, NoticeKind kind) {
        return levelsOf(kind, routes)
                .mapToObj(level -> findRoute(kind, level, to))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** The route by which a notice was made earlier; none when the table no longer has it. */
    public Optional<NotificationRoute> findRoute(NoticeKind kind, int level, RecipientAgency to) {
        return findRoute(routesFor(kind, level), to);
    }

    private static Optional<NotificationRoute> findRoute(List<NotificationRoute> routes, RecipientAgency to) {
        return routes.stream().filter(route -> route.to() == to).findFirst();
    }
}
