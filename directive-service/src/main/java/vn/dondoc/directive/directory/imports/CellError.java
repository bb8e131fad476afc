package vn.dondoc.directive.directory.imports;

/** What is wrong with one entry, in which column. */
record CellError(String field, String reason) {}
