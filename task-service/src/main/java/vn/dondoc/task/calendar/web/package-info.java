/** The working calendar over HTTP. */
@NullMarked
package vn.dondoc.task.calendar.web;

import org.jspecify.annotations.NullMarked;
