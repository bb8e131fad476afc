/** What time itself brings about: due tasks and new calendars, page by page, on a schedule. */
@NullMarked
package vn.dondoc.task.sweep;

import org.jspecify.annotations.NullMarked;
