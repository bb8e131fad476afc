package vn.dondoc.directive.directory.imports;

import java.util.Map;

/**
 * One row of a file to be imported.
 *
 * @param line the line of the file on which it begins, counted from 1
 * @param cells by column, as they stand in the file
 * @param broken why it cannot be read at all; empty when it can
 */
public record CsvRow(long line, Map<String, String> cells, String broken) {
    public CsvRow {
        cells = Map.copyOf(cells);
    }

    public CsvRow(long line, Map<String, String> cells) {
        this(line, cells, "");
    }

    public static CsvRow broken(long line, String reason) {
        return new CsvRow(line, Map.of(), reason);
    }
}
