/** The topic of tasks, which notices are made from. */
@NullMarked
package vn.dondoc.notification.notices.messaging;

import org.jspecify.annotations.NullMarked;
