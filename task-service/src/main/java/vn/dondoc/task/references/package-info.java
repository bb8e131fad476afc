/** Due dates that other documents set. */
@NullMarked
package vn.dondoc.task.references;

import org.jspecify.annotations.NullMarked;
