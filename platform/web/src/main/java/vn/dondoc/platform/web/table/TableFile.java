package vn.dondoc.platform.web.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A table in a file as Excel and its like save it: CSV parted by commas, semicolons or tabs, or the first visible sheet of
 * an {@code .xlsx} workbook. Which of them it is, the content says: what a program calls it cannot be relied on.
 */
public final class TableFile {
    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /** What browsers on Windows call either of them. */
    public static final String EXCEL = "application/vnd.ms-excel";

    private final TableColumns columns;
    private final int mostRows;
    private final List<TableRow> rows = new ArrayList<>();
    private List<String> head = List.of();

    private TableFile(TableColumns columns, int mostRows) {
        this.columns = columns;
        this.mostRows = mostRows;
    }

    /** Takes the rows of a file one by one, empty ones too. */
    @FunctionalInterface
    interface RowSink {
        void accept(long line, long number, List<String> cells);
    }

    /**
     * The rows that are not empty.
     *
     * @param mostRows reading ends at the first row beyond
     * @throws UnreadableTable which says what to change in the file
     */
    public static List<TableRow> read(byte[] content, TableColumns columns, int mostRows) {
        var table = new TableFile(columns, mostRows);
        if (XlsxFile.isMeantBy(content)) {
            XlsxFile.read(content, table::add);
        } else {
            CsvFile.read(content, table::add);
        }
        if (table.head.isEmpty()) {
            throw new UnreadableTable("table.empty", columns.required());
        }
        return table.rows;
    }

    /** Whether a body of this type is a table, which is decoded here and not as text by whoever takes bodies. */
    public static boolean isNamedBy(@Nullable String contentType) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        return List.of(CSV, XLSX, EXCEL).contains(type.replaceFirst(";.*", "").strip());
    }

    private void add(long line, long number, List<String> cells) {
        int used = cells.size();
        while (used > 0 && cells.get(used - 1).isBlank()) {
            used--;
        }
        List<String> filled = cells.subList(0, used);
        if (filled.isEmpty()) {
            return;
        }
        if (head.isEmpty()) {
            head = columns.namedBy(filled, number);
        } else if (rows.size() == mostRows) {
            throw new UnreadableTable("table.too-many-rows", mostRows);
        } else {
            // one cell beyond the columns says that there are some, and takes no memory for all those before the last
            rows.add(new TableRow(line, number, head, filled.subList(0, Math.min(used, head.size() + 1))));
        }
    }
}
