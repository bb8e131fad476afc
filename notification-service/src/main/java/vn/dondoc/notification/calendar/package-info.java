/** This service's own copy of the working calendar, and when officials are written to by it. Leans on nobody. */
@NullMarked
package vn.dondoc.notification.calendar;

import org.jspecify.annotations.NullMarked;
