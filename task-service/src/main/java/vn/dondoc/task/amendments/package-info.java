/** Amendments of directives, from the proposal to what they change in the tasks; uses the tasks, is told of by their messaging. */
@NullMarked
package vn.dondoc.task.amendments;

import org.jspecify.annotations.NullMarked;
