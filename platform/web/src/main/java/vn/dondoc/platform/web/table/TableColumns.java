package vn.dondoc.platform.web.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The columns that a table must have, and those it may have. They are named by the first row, in any order.
 */
public record TableColumns(List<String> required, List<String> optional) {
    private static final int MOST_QUOTED = 50;

    public TableColumns {
        required = List.copyOf(required);
        optional = List.copyOf(optional);
    }

    /** The names that the first row gives. A column nobody knows is refused: a misspelt one would be lost in silence. */
    List<String> namedBy(List<String> firstRow, long number) {
        var head = new ArrayList<String>();
        for (String cell : firstRow) {
            String name = cell.strip().toLowerCase(Locale.ROOT);
            String address = TableRow.address(head.size(), number);
            if (!required.contains(name) && !optional.contains(name)) {
                throw new UnreadableTable("table.column-unknown", address, shortened(name), required, optional);
            }
            if (head.contains(name)) {
                throw new UnreadableTable("table.column-twice", address, name);
            }
            head.add(name);
        }
        for (String column : required) {
            if (!head.contains(column)) {
                throw new UnreadableTable("table.column-missing", column);
            }
        }
        return head;
    }

    /** A file without a heading may have a whole document in its first cell. */
    private static String shortened(String name) {
        return name.length() <= MOST_QUOTED ? name : name.substring(0, MOST_QUOTED) + "…";
    }
}
