/** What is told before and after a due date, and when: values that know no task. */
@NullMarked
package vn.dondoc.task.reminder;

import org.jspecify.annotations.NullMarked;
