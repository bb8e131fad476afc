package vn.dondoc.task.tasks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.messaging.Moment;

/** What happened to a task. */
public sealed interface TaskEvent {

    Step step();

    record Assigned(Step step) implements TaskEvent {}

    record Acknowledged(Step step) implements TaskEvent {}

    record StatusUpdated(Step step, Progress progress) implements TaskEvent {}

    record ResultReported(Step step, Result result) implements TaskEvent {}

    record Completed(Step step) implements TaskEvent {}

    record Returned(Step step, Reason reason) implements TaskEvent {}

    record Declined(Step step, Reason reason) implements TaskEvent {}

    record DeadlineMissed(Step step, LocalDate dueOn) implements TaskEvent {}

    record Cancelled(Step step, Reason reason) implements TaskEvent {}

    /**
     * What all events tell.
     *
     * @param task as it stands after the event
     * @param before the state before the event; none at assignment
     */
    record Step(TaskSnapshot task, @Nullable TaskStatus before, Moment moment) {}
}
