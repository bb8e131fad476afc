package vn.dondoc.platform.web.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** Dates in cells, as programs write them (2026-02-17) and as Vietnamese do (17/02/2026, 17/2/2026). */
public final class TableDates {
    private static final DateTimeFormatter DAY_FIRST =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;

    private TableDates() {}

    /** None when it is no day of the calendar, or its year has not four digits. */
    public static Optional<LocalDate> parse(String cell) {
        String text = cell.strip();
        try {
            LocalDate day = text.contains("/") ? LocalDate.parse(text, DAY_FIRST) : LocalDate.parse(text);
            return Optional.of(day).filter(it -> it.getYear() >= FIRST_YEAR && it.getYear() <= LAST_YEAR);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
