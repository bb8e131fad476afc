package vn.dondoc.task.calendar;

/** A calendar, and how it came to be. */
public record CalendarVersion(WorkingCalendar calendar, Revision revision) {}
