package vn.dondoc.task.calendar;

import org.jspecify.annotations.Nullable;

/**
 * What a change would do; nothing was changed.
 *
 * @param version the one the change would build on
 * @param impact on deadlines; not there while nothing counts in working days
 */
public record CalendarPreview(long version, CalendarDifference difference, Impact.@Nullable Preview impact) {}
