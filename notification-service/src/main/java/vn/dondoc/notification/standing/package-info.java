/** Where tasks stand by the last event of each: what a summary tells, and what is settled. Leans on nobody. */
@NullMarked
package vn.dondoc.notification.standing;

import org.jspecify.annotations.NullMarked;
