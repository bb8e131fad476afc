package vn.dondoc.directive.directives;

import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.directive.RunningService;
import vn.dondoc.directive.directives.numbering.NumberReservations;
import vn.dondoc.directive.directives.numbering.NumberReservationsContract;

class MongoNumberReservationsIT extends RunningService implements NumberReservationsContract {
    @Autowired
    private NumberReservations reservations;

    @Override
    public NumberReservations reservations() {
        return reservations;
    }
}
