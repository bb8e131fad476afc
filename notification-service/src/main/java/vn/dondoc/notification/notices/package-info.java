/** Notices: who is notified of what happened to a task, where the notice stands, and how far its mail has come. */
@NullMarked
package vn.dondoc.notification.notices;

import org.jspecify.annotations.NullMarked;
