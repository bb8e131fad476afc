/** The reports: queries of the running totals and the tasks behind them. Sees the projection, never the other way round. */
@NullMarked
package vn.dondoc.reporting.report;

import org.jspecify.annotations.NullMarked;
