/** The working calendar of the province; each event is a whole version of it. */
@NullMarked
package vn.dondoc.contracts.calendar;

import org.jspecify.annotations.NullMarked;
