/** Events become rows, running totals and checkpoints, exactly once each. */
@NullMarked
package vn.dondoc.reporting.projection;

import org.jspecify.annotations.NullMarked;
