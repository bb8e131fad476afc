package vn.dondoc.task.deadline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a deadline became by one thing that happened to it.
 *
 * @param fact none where nothing happened that others hear of, such as a calendar by which the date is the same
 */
public record DeadlineStep(TaskDeadline after, @Nullable DeadlineFact fact) {

    /** The deadline as it is after all of the steps. */
    static TaskDeadline last(TaskDeadline before, List<DeadlineStep> steps) {
        return steps.isEmpty() ? before : steps.getLast().after();
    }
}
