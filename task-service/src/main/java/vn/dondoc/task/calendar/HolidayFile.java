package vn.dondoc.task.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.dondoc.platform.vietnam.PlainText;
import vn.dondoc.task.calendar.CalendarDay.Kind;
import vn.dondoc.task.calendar.CalendarDay.Status;
import vn.dondoc.task.calendar.CalendarRejected.RuleBroken;
import vn.dondoc.task.calendar.CalendarRejected.UnreadableFile;
import vn.dondoc.task.core.FieldFinding;

/**
 * Days of the calendar as RFC 4180 text in UTF-8, the columns in the order of {@link #COLUMNS}. A file with one bad row is
 * refused as a whole, naming line and column of every bad one.
 */
public final class HolidayFile {
    static final List<String> COLUMNS = List.of("date", "name", "kind", "day_off", "status", "legal_basis", "note");
    private static final int MOST_ROWS = 3_000;
    private static final String BOM = "\uFEFF";

    private final List<CalendarDay> days = new ArrayList<>();
    private final List<FieldFinding> errors = new ArrayList<>();
    private final Set<LocalDate> dates = new HashSet<>();

    private HolidayFile() {}

    /**
     * @throws UnreadableFile when it is not a file of days at all
     * @throws RuleBroken for bad rows
     */
    public static List<CalendarDay> read(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        var file = new HolidayFile();
        try (var reader = new StringReader(text.startsWith(BOM) ? text.substring(1) : text);
                CSVParser parser = CSVParser.parse(reader, CSVFormat.RFC4180)) {
            file.read(parser);
        } catch (IOException | UncheckedIOException _) {
            throw new UnreadableFile("file.quotes");
        }
        if (!file.errors.isEmpty()) {
            throw new RuleBroken(file.errors);
        }
        return file.days;
    }

    private void read(CSVParser parser) {
        var records = parser.iterator();
        if (!records.hasNext() || !isHeader(records.next())) {
            throw new UnreadableFile("file.head", String.join(",", COLUMNS));
        }
        long line = parser.getCurrentLineNumber() + 1;
        while (records.hasNext()) {
            CSVRecord record = records.next();
            if (record.stream().anyMatch(cell -> !cell.isBlank())) {
                add(record, line);
            }
            line = parser.getCurrentLineNumber() + 1;
        }
        if (days.isEmpty() && errors.isEmpty()) {
            throw new UnreadableFile("file.empty");
        }
    }

    private static boolean isHeader(CSVRecord record) {
        return record.stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList()
                .equals(COLUMNS);
    }

    private void add(CSVRecord row, long line) {
        if (days.size() + errors.size() == MOST_ROWS) {
            throw new UnreadableFile("file.too-many-rows", MOST_ROWS);
        }
        try {
            CalendarDay day = day(row);
            if (!dates.add(day.date())) {
                throw new RuleBroken("date", "calendar.day-twice", day.date());
            }
            days.add(day);
        } catch (RuleBroken broken) {
            errors.addAll(broken.within("lines[" + line + "]").findings());
        }
    }

    private static CalendarDay day(CSVRecord row) {
        if (row.size() != COLUMNS.size()) {
            throw new RuleBroken("cells", "file.cells", COLUMNS.size());
        }
        return new CalendarDay(
                date(row.get(0)),
                PlainText.onOneLine(row.get(1)),
                named(Kind.class, "kind", row.get(2)),
                dayOff(row.get(3)),
                named(Status.class, "status", row.get(4)),
                row.get(5),
                row.get(6));
    }

    private static LocalDate date(String cell) {
        try {
            return LocalDate.parse(cell.strip());
        } catch (DateTimeException _) {
            throw new RuleBroken("date", "file.date");
        }
    }

    private static boolean dayOff(String cell) {
        return switch (cell.strip()) {
            case "1" -> true;
            case "0" -> false;
            default -> throw new RuleBroken("day_off", "file.day-off");
        };
    }

    private static <E extends Enum<E>> E named(Class<E> type, String column, String cell) {
        for (E value : type.getEnumConstants()) {
            if (value.name().toLowerCase(Locale.ROOT).equals(cell.strip())) {
                return value;
            }
        }
        throw new RuleBroken(
                column,
                "file.one-of",
                Arrays.stream(type.getEnumConstants())
                        .map(value -> value.name().toLowerCase(Locale.ROOT))
                        .toList());
    }
}
