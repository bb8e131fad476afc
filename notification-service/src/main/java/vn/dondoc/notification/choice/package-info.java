/** What officials choose: which notices they leave out for a while, whether and in which language they get mail. */
@NullMarked
package vn.dondoc.notification.choice;

import org.jspecify.annotations.NullMarked;
