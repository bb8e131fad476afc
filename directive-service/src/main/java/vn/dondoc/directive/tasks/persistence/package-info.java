/** Open tasks in MongoDB. */
@NullMarked
package vn.dondoc.directive.opentasks.persistence;

import org.jspecify.annotations.NullMarked;
