package vn.dondoc.task.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.dondoc.platform.web.table.TableColumns;
import vn.dondoc.platform.web.table.TableDates;
import vn.dondoc.platform.web.table.TableFile;
import vn.dondoc.platform.web.table.TableRow;
import vn.dondoc.platform.web.table.UnreadableTable;
import vn.dondoc.platform.web.text.LocalizableMessage;
import vn.dondoc.task.calendar.CalendarDay.Kind;
import vn.dondoc.task.calendar.CalendarDay.Status;
import vn.dondoc.task.calendar.CalendarRejected.RuleViolation;
import vn.dondoc.task.core.FieldFinding;
import vn.dondoc.task.core.Finding;

/**
 * Days of the calendar as a table. A file with one bad row is refused as a whole, naming line and cell of every bad one.
 */
public final class HolidayFile {
    private static final TableColumns COLUMNS =
            new TableColumns(List.of("date", "name", "kind", "day_off", "status"), List.of("legal_basis", "note"));
    private static final int MOST_ROWS = 3_000;

    private final List<CalendarDay> days = new ArrayList<>();
    private final List<FieldFinding> errors = new ArrayList<>();
    private final Set<LocalDate> dates = new HashSet<>();

    private HolidayFile() {}

    /**
     * @throws UnreadableTable when it is not a file of days at all
     * @throws RuleViolation for bad rows
     */
    public static List<CalendarDay> read(byte[] content) {
        var file = new HolidayFile();
        TableFile.read(content, COLUMNS, MOST_ROWS).forEach(file::add);
        if (!file.errors.isEmpty()) {
            throw new RuleViolation(file.errors);
        }
        if (file.days.isEmpty()) {
            throw new UnreadableTable("file.empty");
        }
        return file.days;
    }

    private void add(TableRow row) {
        try {
            CalendarDay day = day(row);
            if (!dates.add(day.date())) {
                throw new RuleViolation("date", "calendar.day-twice", day.date());
            }
            days.add(day);
        } catch (RuleViolation broken) {
            broken.findings().forEach(finding -> errors.add(placed(finding, row)));
        }
    }

    /** By the line, for programs, and by the cell, for who looks for it in Excel. */
    private static FieldFinding placed(FieldFinding finding, TableRow row) {
        String column = finding.field().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        Finding reason = row.addressOf(column)
                .map(address -> Finding.of("file.cell", address, finding.reason()))
                .orElse(finding.reason());
        return new FieldFinding("lines[" + row.line() + "]." + column, reason);
    }

    private static CalendarDay day(TableRow row) {
        LocalizableMessage fault = row.fault().orElse(null);
        if (fault != null) {
            throw new RuleViolation("cells", fault.code(), fault.arguments().toArray());
        }
        return new CalendarDay(
                TableDates.parse(row.cell("date")).orElseThrow(() -> new RuleViolation("date", "file.date")),
                name(row.cell("name")),
                named(Kind.class, "kind", row.cell("kind")),
                dayOff(row.cell("day_off")),
                named(Status.class, "status", row.cell("status")),
                row.cell("legal_basis"),
                row.cell("note"));
    }

    /** A program that saves as ANSI puts question marks in the place of Vietnamese letters. */
    private static String name(String cell) {
        if (cell.contains("?")) {
            throw new RuleViolation("name", "file.question-mark");
        }
        return cell;
    }

    private static boolean dayOff(String cell) {
        return switch (cell.strip()) {
            case "1" -> true;
            case "0" -> false;
            default -> throw new RuleViolation("day_off", "file.day-off");
        };
    }

    private static <E extends Enum<E>> E named(Class<E> type, String column, String cell) {
        for (E value : type.getEnumConstants()) {
            if (value.name().equalsIgnoreCase(cell.strip())) {
                return value;
            }
        }
        throw new RuleViolation(
                column,
                "file.one-of",
                Arrays.stream(type.getEnumConstants())
                        .map(value -> value.name().toLowerCase(Locale.ROOT))
                        .toList());
    }
}
