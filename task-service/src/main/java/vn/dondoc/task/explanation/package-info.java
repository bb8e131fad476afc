/** Why a task is due when it is. */
@NullMarked
package vn.dondoc.task.explanation;

import org.jspecify.annotations.NullMarked;
