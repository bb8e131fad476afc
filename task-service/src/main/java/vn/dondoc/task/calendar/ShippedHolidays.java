package vn.dondoc.task.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The holidays that come with the service: version 1 where the store has none. */
final class ShippedHolidays {
    private static final String FILE = "/calendar/holidays.csv";

    private ShippedHolidays() {}

    public static List<CalendarDay> days() {
        try (InputStream file = Objects.requireNonNull(ShippedHolidays.class.getResourceAsStream(FILE), FILE)) {
            return HolidayFile.read(file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
