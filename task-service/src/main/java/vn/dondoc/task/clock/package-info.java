/** The time that decides: never ahead of the store's. */
@NullMarked
package vn.dondoc.task.clock;

import org.jspecify.annotations.NullMarked;
