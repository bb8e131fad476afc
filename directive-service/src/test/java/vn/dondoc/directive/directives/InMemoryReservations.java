package vn.dondoc.directive.directives;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.dondoc.platform.messaging.Moment;

/** The port as a map. */
final class InMemoryReservations implements Reservations {
    private final Map<NumberKey, Reservation> held = new HashMap<>();

    @Override
    public Optional<Reservation> find(NumberKey key) {
        return Optional.ofNullable(held.get(key));
    }

    @Override
    public boolean add(NumberKey key, DirectiveId holder, Moment moment) {
        return held.putIfAbsent(key, new Reservation(key, holder, 1)) == null;
    }

    @Override
    public boolean pass(Reservation asRead, DirectiveId holder, Moment moment) {
        return held.replace(asRead.key(), asRead, new Reservation(asRead.key(), holder, asRead.version() + 1));
    }
}
