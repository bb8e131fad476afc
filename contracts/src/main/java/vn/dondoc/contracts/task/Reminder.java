package vn.dondoc.contracts.task;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the ladder of a deadline tells; each rung at most once for each version of the deadline.
 *
 * @param dueOn the due date it is about, inclusive, in Asia/Ho_Chi_Minh
 * @param since the instant from which it was to be told
 * @param late whether it is told later than it should have been, such as after a downtime
 */
public record Reminder(LocalDate dueOn, Instant since, boolean late) {}
