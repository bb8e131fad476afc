package vn.dondoc.directive.directives;

class InMemoryReservationsTests implements ReservationsContract {
    private final InMemoryReservations reservations = new InMemoryReservations();

    @Override
    public Reservations reservations() {
        return reservations;
    }
}
