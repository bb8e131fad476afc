package vn.dondoc.directive.directives;

import vn.dondoc.directive.directives.numbering.NumberReservations;
import vn.dondoc.directive.directives.numbering.NumberReservationsContract;

class InMemoryNumberReservationsTests implements NumberReservationsContract {
    private final InMemoryNumberReservations reservations = new InMemoryNumberReservations();

    @Override
    public NumberReservations reservations() {
        return reservations;
    }
}
