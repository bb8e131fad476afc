/** Notices: who is told of what happened to a task, the inbox in which it stands, and the ledger of its mail. */
@NullMarked
package vn.dondoc.notification.notices;

import org.jspecify.annotations.NullMarked;
