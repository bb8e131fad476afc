/** What other systems hear of notices: which were delivered, given up and read. */
@NullMarked
package vn.dondoc.notification.events;

import org.jspecify.annotations.NullMarked;
