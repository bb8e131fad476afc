package vn.dondoc.reporting.table;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a workbook (ECMA-376) as it comes: no more rows than {@link #ROWS_IN_MEMORY} are in memory. The first record is the
 * headings, which stay in sight, and come again where a sheet is full. No text is a formula: each is stored as a text. What the table
 * shows stands on the last sheet.
 */
final class XlsxWriter implements TableWriter {
    private static final int ROWS_IN_MEMORY = 500;
    private static final int MOST_CHARACTERS = 32_767;
    /** What XML cannot hold, not even as a reference: control characters and halves of surrogate pairs. */
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    /** Spreadsheets know no days before 1900, and count those of that year otherwise. */
    private static final int FIRST_YEAR = 1901;

    private static final String DAY = "dd/mm/yyyy";
    private static final String TIME = "dd/mm/yyyy hh:mm:ss";
    private static final int NARROWEST = 12;
    private static final int WIDEST = 40;

    private final Workbook workbook;
    private final TableSource source;
    private final int mostRows;
    private final List<@Nullable Object> headings = new ArrayList<>();
    private @Nullable Worksheet sheet;
    private int sheets;
    private int nextRow;

    XlsxWriter(OutputStream out, TableSource source) {
        this(out, source, Worksheet.MAX_ROWS);
    }

    XlsxWriter(OutputStream out, TableSource source, int mostRows) {
        this.workbook = new Workbook(out, "DonDoc", null);
        this.source = source;
        this.mostRows = mostRows;
    }

    @Override
    public void writeRecord(Collection<? extends @Nullable Object> values) throws IOException {
        if (headings.isEmpty()) {
            headings.addAll(values);
            sheet = startSheet();
            return;
        }
        if (nextRow == mostRows) {
            current().finish();
            sheet = startSheet();
        }
        writeRow(current(), nextRow++, values);
        if (nextRow % ROWS_IN_MEMORY == 0) {
            current().flush();
        }
    }

    private Worksheet current() {
        return Objects.requireNonNull(sheet);
    }

    private Worksheet startSheet() {
        sheets++;
        Worksheet next = workbook.newWorksheet(sheets == 1 ? source.title() : source.title() + " " + sheets);
        next.freezePane(0, 1);
        writeHeadings(next, headings);
        nextRow = 1;
        return next;
    }

    private static void writeHeadings(Worksheet sheet, List<@Nullable Object> headings) {
        writeRow(sheet, 0, headings);
        for (int column = 0; column < headings.size(); column++) {
            sheet.style(0, column).bold().wrapText(true).set();
            sheet.width(column, Math.clamp(String.valueOf(headings.get(column)).length() + 2, NARROWEST, WIDEST));
        }
    }

    private static void writeRow(Worksheet sheet, int row, Collection<? extends @Nullable Object> values) {
        int column = 0;
        for (Object value : values) {
            writeCell(sheet, row, column++, value);
        }
    }

    private static void writeCell(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> sheet.value(row, column, number);
            case LocalDate day
            when day.getYear() >= FIRST_YEAR -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format(DAY).set();
            }
            case LocalDateTime time
            when time.getYear() >= FIRST_YEAR -> {
                sheet.value(row, column, time);
                sheet.style(row, column).format(TIME).set();
            }
            case OffsetDateTime time -> writeCell(sheet, row, column, TableDownloads.localTime(time.toInstant()));
            default -> sheet.inlineString(row, column, textOf(value));
        }
    }

    private static String textOf(Object value) {
        String text = NOT_IN_XML.matcher(value.toString()).replaceAll("\uFFFD");
        return text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS - 1) + "…" : text;
    }

    @Override
    public void finish() throws IOException {
        current().finish();
        Worksheet about = workbook.newWorksheet(source.about());
        for (int row = 0; row < source.facts().size(); row++) {
            TableSource.Fact fact = source.facts().get(row);
            writeCell(about, row, 0, fact.name());
            about.style(row, 0).bold().set();
            writeCell(about, row, 1, fact.value());
        }
        about.width(0, WIDEST);
        about.width(1, WIDEST);
        workbook.finish();
    }
}
