/** What agencies have open, counted from what the task-service tells. */
@NullMarked
package vn.dondoc.directive.opentasks;

import org.jspecify.annotations.NullMarked;
