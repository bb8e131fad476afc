package vn.dondoc.directive.directory.imports;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.core.RuleFinding;

/**
 * One row of a file to be imported.
 *
 * @param line the line of the file on which it begins, counted from 1
 * @param cells by column, as they stand in the file
 * @param unreadable why it cannot be read at all; none when it can
 */
public record CsvRow(
        long line, Map<String, String> cells, @Nullable RuleFinding unreadable) {
    public CsvRow {
        cells = Map.copyOf(cells);
    }

    public CsvRow(long line, Map<String, String> cells) {
        this(line, cells, null);
    }

    public static CsvRow unreadable(long line, RuleFinding reason) {
        return new CsvRow(line, Map.of(), reason);
    }
}
