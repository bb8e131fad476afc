/** What time it is, for all instances alike; everything else asks the clock that is made here. */
@NullMarked
package vn.dondoc.task.time;

import org.jspecify.annotations.NullMarked;
