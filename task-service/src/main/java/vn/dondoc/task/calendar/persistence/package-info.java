/** Keeps the versions of the calendar in MongoDB. */
@NullMarked
package vn.dondoc.task.calendar.persistence;

import org.jspecify.annotations.NullMarked;
