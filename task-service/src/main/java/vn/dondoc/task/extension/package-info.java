/** Requests for more time and their decisions: values that know no task. */
@NullMarked
package vn.dondoc.task.extension;

import org.jspecify.annotations.NullMarked;
