/** The topic of the tasks, which the count is kept from. */
@NullMarked
package vn.dondoc.directive.tasks.messaging;

import org.jspecify.annotations.NullMarked;
