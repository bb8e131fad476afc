/** Notices: what they say of what happened to a task, where each stands, and how far its mail has come. */
@NullMarked
package vn.dondoc.notification.notices;

import org.jspecify.annotations.NullMarked;
