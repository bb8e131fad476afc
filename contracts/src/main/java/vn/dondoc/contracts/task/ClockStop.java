package vn.dondoc.contracts.task;

import java.time.LocalDate;

/**
 * A time in which the clock of a task stood.
 *
 * @param since the first day of it, in Asia/Ho_Chi_Minh
 * @param workingDays by how many the due date moved for it
 */
public record ClockStop(ClockStopCause cause, LocalDate since, int workingDays) {}
