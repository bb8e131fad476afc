/** Reminders of a due date, before and after it: values that know no task, for {@code deadline} and all above it. */
@NullMarked
package vn.dondoc.task.reminder;

import org.jspecify.annotations.NullMarked;
