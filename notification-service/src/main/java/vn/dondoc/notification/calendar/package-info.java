/** This service's own copy of the working calendar. Leans on nobody. */
@NullMarked
package vn.dondoc.notification.calendar;

import org.jspecify.annotations.NullMarked;
