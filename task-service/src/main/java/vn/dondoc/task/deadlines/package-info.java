/** The sweep that notices missed deadlines; uses the tasks, nobody uses it. */
@NullMarked
package vn.dondoc.task.deadlines;

import org.jspecify.annotations.NullMarked;
