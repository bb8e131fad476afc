package vn.dondoc.task.deadline;

import java.time.LocalDate;
import vn.dondoc.task.core.TaskStatus;

/**
 * A task's clock stands, by the assigner's step or because its lead declined.
 *
 * @param since the first day that does not count
 * @param before the state to come back to
 */
public record Suspension(LocalDate since, TaskStatus before) {}
