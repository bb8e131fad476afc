package vn.dondoc.directive.directory;

/** What is wrong with one entry, in which column. */
record Flaw(String field, String reason) {}
