package vn.dondoc.task.calendar;

class InMemoryCalendarsTests extends CalendarsContract {
    private final Calendars calendars = new InMemoryCalendars();

    @Override
    protected Calendars calendars() {
        return calendars;
    }
}
