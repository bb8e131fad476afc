package vn.dondoc.platform.web.table;

import java.util.List;
import java.util.Optional;
import vn.dondoc.platform.web.text.LocalizableMessage;

/**
 * One row below the head.
 *
 * @param line the line of the file on which it begins, counted from 1; of a workbook the row
 * @param number the row that a spreadsheet program shows it in
 * @param columns what the head names
 * @param cells as they stand in the file, those at the end left out where they are empty
 */
public record TableRow(long line, long number, List<String> columns, List<String> cells) {
    private static final int LETTERS = 26;

    public TableRow {
        columns = List.copyOf(columns);
        cells = List.copyOf(cells);
    }

    /** Empty where there is none. */
    public String cell(String column) {
        int index = columns.indexOf(column);
        return index < 0 || index >= cells.size() ? "" : cells.get(index);
    }

    /** Where a spreadsheet program shows the cell, such as {@code C7}; none where the table lacks the column. */
    public Optional<String> addressOf(String column) {
        int index = columns.indexOf(column);
        return index < 0 ? Optional.empty() : Optional.of(address(index, number));
    }

    /** Why the cells cannot be told apart; none when they can. */
    public Optional<LocalizableMessage> fault() {
        return addressOutside().map(address -> LocalizableMessage.of("table.outside-columns", address));
    }

    /** The first cell that stands under none of the columns. */
    public Optional<String> addressOutside() {
        return cells.size() <= columns.size() ? Optional.empty() : Optional.of(address(columns.size(), number));
    }

    static String address(int column, long number) {
        var letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters.append(number).toString();
    }
}
