/** Open tasks in MongoDB. */
@NullMarked
package vn.dondoc.directive.tasks.persistence;

import org.jspecify.annotations.NullMarked;
