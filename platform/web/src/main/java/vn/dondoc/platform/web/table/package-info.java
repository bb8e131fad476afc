/** Reads tables as spreadsheet programs save them, row by row and cell by cell. */
@NullMarked
package vn.dondoc.platform.web.table;

import org.jspecify.annotations.NullMarked;
