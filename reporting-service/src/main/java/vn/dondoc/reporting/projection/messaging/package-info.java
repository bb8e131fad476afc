/** The topics that the projection follows. */
@NullMarked
package vn.dondoc.reporting.projection.messaging;

import org.jspecify.annotations.NullMarked;
