package vn.dondoc.directive.directory.imports;

import java.util.List;

/**
 * What an import found and did. An entry that is as the row says already is unchanged: nothing is stored and nobody is told.
 *
 * @param rows how many rows of data the file has
 * @param changed how many in order are new or differ from what is stored
 * @param applied how many of these were stored
 * @param rejected what is wrong, by line of the file; a line may stand here more than once
 * @param warnings what is to be minded of rows that are in order and change something
 */
public record ImportReport(
        ImportMode mode,
        int rows,
        int changed,
        int applied,
        int unchanged,
        List<RowFinding> rejected,
        List<RowFinding> warnings) {
    public ImportReport {
        rejected = List.copyOf(rejected);
        warnings = List.copyOf(warnings);
    }

    /** Whether the whole file was refused because of some rows. */
    public boolean isRefused() {
        return mode == ImportMode.ALL && !rejected.isEmpty();
    }
}
