package vn.dondoc.notification.notices;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The routing table, read from {@code notification-routing.yml}; where two lines reach one agency, the first counts. */
@ConfigurationProperties("notification.routing")
record Routing(List<Route> routes) {
    Routing {
        routes = List.copyOf(routes);
    }

    /** @param rung of an escalation; one above the table's last is told as that */
    List<Route> of(NoticeKind kind, int rung) {
        List<Route> ofKind =
                routes.stream().filter(route -> route.event() == kind).toList();
        int known = ofKind.stream()
                .mapToInt(Route::rung)
                .filter(it -> it <= rung)
                .max()
                .orElse(0);
        return ofKind.stream().filter(route -> route.rung() == known).toList();
    }

    /** The line by which a stored notice was made; none when the table no longer has it. */
    Optional<Route> of(Notice notice) {
        return of(notice.kind(), notice.particulars().rung()).stream()
                .filter(route -> route.to() == notice.party())
                .findFirst();
    }
}
