/** Who gets a notice: whoever holds the role, whom the event names, and their deputies of the day. */
@NullMarked
package vn.dondoc.notification.recipients;

import org.jspecify.annotations.NullMarked;
