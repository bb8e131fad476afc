/** The sweeps that notice what is due and let deadlines follow the calendar; uses the tasks, nobody uses it. */
@NullMarked
package vn.dondoc.task.deadlines;

import org.jspecify.annotations.NullMarked;
