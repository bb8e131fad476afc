/** The topic of tasks, which notices are made from. */
@NullMarked
package vn.dondoc.notification.recipients.messaging;

import org.jspecify.annotations.NullMarked;
