/** This service's copy of the working calendar. */
@NullMarked
package vn.dondoc.reporting.calendar;

import org.jspecify.annotations.NullMarked;
