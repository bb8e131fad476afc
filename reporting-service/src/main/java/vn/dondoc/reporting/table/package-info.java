/** Exports as spreadsheets read them. */
@NullMarked
package vn.dondoc.reporting.csv;

import org.jspecify.annotations.NullMarked;
