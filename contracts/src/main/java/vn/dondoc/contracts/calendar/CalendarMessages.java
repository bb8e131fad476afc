package vn.dondoc.contracts.calendar;

import java.util.Map;
import vn.dondoc.contracts.EventCatalog;
import vn.dondoc.contracts.Topics;

/** The wire names of the working calendar. */
public final class CalendarMessages {
    public static final EventCatalog<CalendarMessage> CATALOG = new EventCatalog<>(
            Topics.CALENDAR,
            true,
            Topics.MAX_RECORD_BYTES, // each carries the whole calendar
            Map.of("vn.dondoc.calendar.recorded.v1", CalendarMessage.Recorded.class));

    private CalendarMessages() {}
}
