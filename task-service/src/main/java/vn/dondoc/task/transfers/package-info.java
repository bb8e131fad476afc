/** The transfer of all tasks of one agency to another; uses the tasks, nobody uses it. */
@NullMarked
package vn.dondoc.task.transfers;

import org.jspecify.annotations.NullMarked;
