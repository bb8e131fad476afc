/** The notification service: which officials are notified of what happens to tasks, in the inbox and by mail. */
@NullMarked
package vn.dondoc.notification;

import org.jspecify.annotations.NullMarked;
