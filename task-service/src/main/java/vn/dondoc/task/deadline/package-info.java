/** Deadline rules, due dates and how they are calculated: values that know no task. */
@NullMarked
package vn.dondoc.task.deadline;

import org.jspecify.annotations.NullMarked;
