package vn.dondoc.reporting.reconciliation;

/**
 * A number that is not what it should be.
 *
 * @param document the total by its id, such as {@code 2026-03:all}; or a task, {@code task <id>}
 * @param field where in it, such as {@code agencies.H56%2E02.OVERDUE}
 * @param stored what stands there
 * @param expected what the task's events say: by a fresh count of all tasks, or by the task's state of now
 */
public record Difference(String document, String field, String stored, String expected) {}
