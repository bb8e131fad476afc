/** This service's own copy of how tasks stand, by the last event of each. Leans on nobody. */
@NullMarked
package vn.dondoc.notification.tasks;

import org.jspecify.annotations.NullMarked;
