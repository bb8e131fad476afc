/** The reporting service: read models and running totals of all tasks, drill-down and exports. Nothing else may use it. */
@NullMarked
package vn.dondoc.reporting;

import org.jspecify.annotations.NullMarked;
