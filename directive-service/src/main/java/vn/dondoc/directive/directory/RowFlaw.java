package vn.dondoc.directive.directory;

/**
 * What is wrong in one row.
 *
 * @param line the line of the file on which the row begins, counted from 1
 * @param field the column
 * @param reason a sentence for the one who keeps the file
 */
public record RowFlaw(long line, String field, String reason) {}
