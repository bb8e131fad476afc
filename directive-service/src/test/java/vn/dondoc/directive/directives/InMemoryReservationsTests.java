package vn.dondoc.directive.directives;

import vn.dondoc.directive.directives.numbering.NumberReservations;
import vn.dondoc.directive.directives.numbering.NumberReservationsContract;

class InMemoryReservationsTests implements NumberReservationsContract {
    private final InMemoryReservations reservations = new InMemoryReservations();

    @Override
    public NumberReservations reservations() {
        return reservations;
    }
}
