package vn.dondoc.directive.directives;

import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.directive.RunningService;

class MongoReservationsIT extends RunningService implements ReservationsContract {
    @Autowired
    private Reservations reservations;

    @Override
    public Reservations reservations() {
        return reservations;
    }
}
