/** The topic that the copy of the working calendar is kept from. */
@NullMarked
package vn.dondoc.reporting.calendar.messaging;

import org.jspecify.annotations.NullMarked;
