package vn.dondoc.directive.directory;

import java.util.Map;

/**
 * One row of a file to be imported.
 *
 * @param line the line of the file on which it begins, counted from 1
 * @param cells by column, as they stand in the file
 * @param broken why it cannot be read at all; empty when it can
 */
public record Row(long line, Map<String, String> cells, String broken) {
    public Row {
        cells = Map.copyOf(cells);
    }

    public Row(long line, Map<String, String> cells) {
        this(line, cells, "");
    }

    public static Row broken(long line, String reason) {
        return new Row(line, Map.of(), reason);
    }
}
