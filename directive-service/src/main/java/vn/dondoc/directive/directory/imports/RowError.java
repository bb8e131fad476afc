package vn.dondoc.directive.directory.imports;

import vn.dondoc.directive.core.FieldFinding;
import vn.dondoc.directive.core.RuleFinding;

/**
 * What is wrong in one row.
 *
 * @param line the line of the file on which the row begins, counted from 1
 * @param field the column; empty for the row as a whole
 * @param reason for the one who keeps the file
 */
public record RowError(long line, String field, RuleFinding reason) {
    static RowError of(long line, FieldFinding finding) {
        return new RowError(line, finding.field(), finding.reason());
    }
}
