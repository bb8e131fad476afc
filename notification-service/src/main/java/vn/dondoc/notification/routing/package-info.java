/** Who is notified of what, and by which channel: routes that are data. Knows agencies and officials, no notices. */
@NullMarked
package vn.dondoc.notification.routing;

import org.jspecify.annotations.NullMarked;
