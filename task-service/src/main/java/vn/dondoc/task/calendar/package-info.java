/** The working calendar: which days are worked, where and why not, in versions; for whoever counts working days. */
@NullMarked
package vn.dondoc.task.calendar;

import org.jspecify.annotations.NullMarked;
