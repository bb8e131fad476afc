/** Who gets a notice: whoever holds the role, whom the event names, their deputies of the day, and who comes after whoever left. */
@NullMarked
package vn.dondoc.notification.recipients;

import org.jspecify.annotations.NullMarked;
