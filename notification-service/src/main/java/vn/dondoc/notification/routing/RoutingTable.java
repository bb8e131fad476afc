package vn.dondoc.notification.routing;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.notices.NoticeKind;

/** The routing table, read from {@code notification-routing.yml}; where two lines reach one agency, the first counts. */
@ConfigurationProperties("notification.routing")
public record RoutingTable(List<NotificationRoute> routes) {
    public RoutingTable {
        routes = List.copyOf(routes);
    }

    /** @param rung of an escalation; one above the table's last is told as that */
    public List<NotificationRoute> of(NoticeKind kind, int rung) {
        List<NotificationRoute> ofKind =
                routes.stream().filter(route -> route.event() == kind).toList();
        int known = ofKind.stream()
                .mapToInt(NotificationRoute::rung)
                .filter(it -> it <= rung)
                .max()
                .orElse(0);
        return ofKind.stream().filter(route -> route.rung() == known).toList();
    }

    /** The line by which a stored notice was made; none when the table no longer has it. */
    public Optional<NotificationRoute> of(Notice notice) {
        return of(notice.kind(), notice.particulars().rung()).stream()
                .filter(route -> route.to() == notice.party())
                .findFirst();
    }
}
