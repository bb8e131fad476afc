package vn.dondoc.directive.directory.imports.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.dondoc.directive.core.RuleFinding;
import vn.dondoc.directive.directory.DirectoryRejected.UnreadableFile;
import vn.dondoc.directive.directory.imports.CsvRow;
import vn.dondoc.directive.directory.imports.DirectoryImport.Columns;

/**
 * Reads rows of RFC 4180 text: UTF-8 with or without BOM, lines ended in any way, the columns of the first line in any
 * order. A file that lacks a column or has one nobody knows is refused as a whole: a misspelt column would be lost in
 * silence.
 */
final class CsvFile {
    private static final int MAX_ROWS = 50_000;
    private static final byte[] BOM = "\uFEFF".getBytes(StandardCharsets.UTF_8);
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private final List<String> header = new ArrayList<>();
    private final List<CsvRow> rows = new ArrayList<>();

    private CsvFile() {}

    /** @throws UnreadableFile which says what to change in the file */
    static List<CsvRow> rowsOf(byte[] content, Columns columns) {
        var file = new CsvFile();
        try (CSVParser parser = CSVParser.parse(withoutMark(content), StandardCharsets.UTF_8, FORMAT)) {
            file.read(parser, columns);
        } catch (IOException | UncheckedIOException broken) {
            throw unreadable("csv.quotes-do-not-match", file.lastLine());
        }
        return file.rows;
    }

    private static InputStream withoutMark(byte[] content) {
        int start = content.length >= 3 && Arrays.equals(content, 0, 3, BOM, 0, 3) ? 3 : 0;
        return new ByteArrayInputStream(content, start, content.length - start);
    }

    private long lastLine() {
        return rows.isEmpty() ? 1 : rows.getLast().line();
    }

    private void read(CSVParser parser, Columns columns) {
        var records = parser.iterator();
        long line = 1;
        while (records.hasNext()) {
            CSVRecord record = records.next();
            if (!isEmpty(record)) {
                add(record, line, columns);
            }
            line = parser.getCurrentLineNumber() + 1;
        }
        if (header.isEmpty()) {
            throw unreadable("csv.empty", columns.required());
        }
    }

    private static boolean isEmpty(CSVRecord record) {
        return record.stream().allMatch(String::isBlank);
    }

    private void add(CSVRecord record, long line, Columns columns) {
        if (header.isEmpty()) {
            record.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).forEach(header::add);
            checkHeader(columns);
        } else if (rows.size() == MAX_ROWS) {
            throw unreadable("csv.too-many-rows", MAX_ROWS);
        } else {
            rows.add(row(record, line));
        }
    }

    private CsvRow row(CSVRecord record, long line) {
        var cells = new HashMap<String, String>();
        for (int i = 0; i < Math.min(header.size(), record.size()); i++) {
            cells.put(header.get(i), record.get(i));
        }
        return record.size() == header.size()
                ? new CsvRow(line, cells)
                : CsvRow.unreadable(line, RuleFinding.of("csv.cells-and-columns", record.size(), header.size()));
    }

    private void checkHeader(Columns columns) {
        if (header.size() == 1 && header.getFirst().contains(";")) {
            throw unreadable("csv.semicolons");
        }
        for (String column : columns.required()) {
            if (!header.contains(column)) {
                throw unreadable("csv.column-missing", column);
            }
        }
        var seen = new HashSet<String>();
        header.forEach(column -> checkColumn(column, seen, columns));
    }

    private static void checkColumn(String column, Set<String> seen, Columns columns) {
        if (!columns.required().contains(column) && !columns.optional().contains(column)) {
            throw unreadable("csv.column-unknown", column, columns.required(), columns.optional());
        }
        if (!seen.add(column)) {
            throw unreadable("csv.column-twice", column);
        }
    }

    private static UnreadableFile unreadable(String code, Object... arguments) {
        return new UnreadableFile(RuleFinding.of(code, arguments));
    }
}
