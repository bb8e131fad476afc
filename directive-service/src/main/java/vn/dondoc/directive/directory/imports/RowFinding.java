package vn.dondoc.directive.directory.imports;

import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.core.FieldFinding;
import vn.dondoc.directive.core.RuleFinding;
import vn.dondoc.platform.web.table.TableRow;

/**
 * What is wrong, or to be minded, in one row.
 *
 * @param line the line of the file on which the row begins, counted from 1
 * @param cell where a spreadsheet program shows it, such as {@code C7}; none for the row as a whole
 * @param field the column; empty for the row as a whole
 * @param reason for the one who keeps the file
 */
public record RowFinding(long line, @Nullable String cell, String field, RuleFinding reason) {
    static RowFinding of(TableRow row, FieldFinding finding) {
        return new RowFinding(
                row.line(),
                row.addressOf(finding.field()).or(row::addressOutside).orElse(null),
                finding.field(),
                finding.reason());
    }
}
