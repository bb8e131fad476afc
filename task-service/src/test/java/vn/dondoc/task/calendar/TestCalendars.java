package vn.dondoc.task.calendar;

import java.util.List;

/** The calendar as it is shipped, for whoever counts days in a test: 2025 to 2027, and 2027 is tentative. */
public final class TestCalendars {
    private TestCalendars() {}

    public static WorkingCalendar shipped() {
        return shippedWith(1);
    }

    /** A later version of it, with these closures. */
    public static WorkingCalendar shippedWith(long version, AgencyClosure... closures) {
        return WorkingCalendar.of(version, ShippedHolidays.days(), List.of(closures));
    }
}
