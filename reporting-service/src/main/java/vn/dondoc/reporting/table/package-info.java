/** Exports as spreadsheets read them. */
@NullMarked
package vn.dondoc.reporting.table;

import org.jspecify.annotations.NullMarked;
