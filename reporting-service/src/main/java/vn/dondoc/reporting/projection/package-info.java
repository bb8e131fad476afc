/** The read models: tasks, running totals and checkpoints, in which each event counts exactly once. For the reports. */
@NullMarked
package vn.dondoc.reporting.projection;

import org.jspecify.annotations.NullMarked;
