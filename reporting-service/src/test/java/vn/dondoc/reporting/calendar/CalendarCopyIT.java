package vn.dondoc.reporting.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.Trace;
import vn.dondoc.contracts.calendar.CalendarMessage;
import vn.dondoc.contracts.calendar.CalendarMessage.Closure;
import vn.dondoc.contracts.calendar.CalendarMessages;
import vn.dondoc.platform.messaging.consumer.ReceivedEvent;
import vn.dondoc.platform.testing.TestStores;

/** The copy of the calendar follows the highest version, in whatever order versions come and however often. */
class CalendarCopyIT {
    private static final LocalDate THURSDAY = LocalDate.of(2026, 4, 30);
    private static final LocalDate FRIDAY = THURSDAY.plusDays(1);
    private static final LocalDate MONDAY = THURSDAY.plusDays(4);

    @Test
    void theHighestVersionCountsWhateverComesAfterIt() {
        String name = TestStores.freshDatabase();
        try (MongoClient client = MongoClients.create(TestStores.mongoUri("admin"))) {
            var copy = new CalendarCopy(client.getDatabase(name), "H56");
            assertThat(copy.current().firstFrom(THURSDAY)).isEqualTo(THURSDAY);

            copy.on(List.of(version(3, List.of(THURSDAY), closure("H56"))));
            copy.on(List.of(version(2, List.of(), closure("H56.02")), version(3, List.of(THURSDAY), closure("H56"))));
            assertThat(copy.current().firstFrom(THURSDAY))
                    .as("a day off, one on which the province is closed, and a weekend")
                    .isEqualTo(MONDAY);

            copy.on(List.of(version(4, List.of(THURSDAY), closure("H56.02"))));
            assertThat(copy.current().firstFrom(THURSDAY)).isEqualTo(FRIDAY);
            client.getDatabase(name).drop();
        }
    }

    private static Closure closure(String agency) {
        return new Closure(agency, FRIDAY, FRIDAY);
    }

    private static ReceivedEvent<CalendarMessage> version(long version, List<LocalDate> daysOff, Closure closure) {
        CalendarMessage message = new CalendarMessage.Recorded(
                version, daysOff, List.of(), List.of(closure), new Actor("official", "H56", OfficialRole.HEAD));
        return new ReceivedEvent<>(
                new EventEnvelope<>(
                        version + ":1",
                        "urn:vn:gov:H56:dondoc:task-service",
                        CalendarMessages.CATALOG.nameOf(message),
                        "" + version,
                        1,
                        Instant.EPOCH,
                        Trace.of("correlation"),
                        message),
                0,
                0);
    }
}
