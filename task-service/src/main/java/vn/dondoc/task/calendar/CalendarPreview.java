package vn.dondoc.task.calendar;

/**
 * What a change would do; nothing was changed.
 *
 * @param version the one the change would build on
 * @param impact on deadlines
 */
public record CalendarPreview(long version, CalendarDifference difference, DeadlineImpact.Preview impact) {}
