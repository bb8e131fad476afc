package vn.dondoc.directive.directives;

import java.util.Optional;
import vn.dondoc.platform.messaging.Moment;

/** The numbers that directives hold, one entry a number. */
public interface Reservations {
    Optional<Reservation> find(NumberKey key);

    /** Notes the holder of a number nobody holds; false when someone holds it. */
    boolean add(NumberKey key, DirectiveId holder, Moment moment);

    /** Gives the number to that holder, the same one or another; false when it is not as it was read. */
    boolean pass(Reservation asRead, DirectiveId holder, Moment moment);
}
