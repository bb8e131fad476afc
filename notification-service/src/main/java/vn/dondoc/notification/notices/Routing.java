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

    List<Route> of(NoticeKind kind) {
        return routes.stream().filter(route -> route.event() == kind).toList();
    }

    /** The line by which a stored notice was made; none when the table no longer has it. */
    Optional<Route> of(NoticeKind kind, Party party) {
        return of(kind).stream().filter(route -> route.to() == party).findFirst();
    }
}
