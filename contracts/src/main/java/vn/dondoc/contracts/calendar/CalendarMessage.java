package vn.dondoc.contracts.calendar;

import java.time.LocalDate;
import java.util.List;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.AgencyIds;
import vn.dondoc.contracts.Message;

/** What is told of the working calendar. */
public sealed interface CalendarMessage extends Message {

    /**
     * A version of the calendar, whole and never changed: the highest one counts. Monday to Friday are worked but for what it
     * says.
     *
     * @param daysOff on which nobody works, be they in a week or on a weekend
     * @param weekendDaysWorked instead of days off
     * @param closures of parts of the country
     */
    record Recorded(
            long version,
            List<LocalDate> daysOff,
            List<LocalDate> weekendDaysWorked,
            List<Closure> closures,
            Actor actor)
            implements CalendarMessage {
        public Recorded {
            daysOff = List.copyOf(daysOff);
            weekendDaysWorked = List.copyOf(weekendDaysWorked);
            closures = List.copyOf(closures);
        }
    }

    /**
     * Days on which an agency and all below it, by their ids, are closed, such as during a storm.
     *
     * @param to the last day, inclusive
     */
    record Closure(String agencyId, LocalDate from, LocalDate to) {
        public boolean closes(String agency, LocalDate day) {
            return AgencyIds.isWithin(agency, agencyId) && !day.isBefore(from) && !day.isAfter(to);
        }
    }
}
