/** Who must know what, by which channel: routes that are data. */
@NullMarked
package vn.dondoc.notification.routing;

import org.jspecify.annotations.NullMarked;
