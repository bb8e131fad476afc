/** The parts of coordinating agencies: values that know no task. */
@NullMarked
package vn.dondoc.task.coordination;

import org.jspecify.annotations.NullMarked;
