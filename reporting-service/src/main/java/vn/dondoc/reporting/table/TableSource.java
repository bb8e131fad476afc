package vn.dondoc.reporting.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a table shows, for a sheet of its own.
 *
 * @param title of the sheet with the table
 * @param about of the sheet that says what was asked
 * @param facts what was asked, and as of when
 */
record TableSource(String title, String about, List<Fact> facts) {
    TableSource {
        facts = List.copyOf(facts);
    }

    /** @param value a text, number, day or time; none where there is none */
    record Fact(String name, @Nullable Object value) {}
}
