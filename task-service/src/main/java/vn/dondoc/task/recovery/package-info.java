/** Finishes what an instance that died left behind; for whatever takes longer than one write. */
@NullMarked
package vn.dondoc.task.recovery;

import org.jspecify.annotations.NullMarked;
