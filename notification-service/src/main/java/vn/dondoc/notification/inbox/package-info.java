/** What an official reads: the notices of an inbox, newest first, and how many are unread. */
@NullMarked
package vn.dondoc.notification.inbox;

import org.jspecify.annotations.NullMarked;
