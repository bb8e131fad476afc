/** The directives topic. */
@NullMarked
package vn.dondoc.task.directives.messaging;

import org.jspecify.annotations.NullMarked;
