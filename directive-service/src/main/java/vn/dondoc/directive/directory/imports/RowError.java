package vn.dondoc.directive.directory.imports;

/**
 * What is wrong in one row.
 *
 * @param line the line of the file on which the row begins, counted from 1
 * @param field the column
 * @param reason a sentence for the one who keeps the file
 */
public record RowError(long line, String field, String reason) {}
