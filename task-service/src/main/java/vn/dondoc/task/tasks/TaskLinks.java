package vn.dondoc.task.tasks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.dondoc.task.core.TaskId;

/** What a task has to do with others; who knows that is above tasks. */
public interface TaskLinks {

    /** The task that goes on with the work of a cancelled one. */
    Optional<TaskId> findSuccessor(TaskState task);

    /** The cancelled tasks whose work it goes on with, as it was given. */
    List<TaskId> continues(TaskState task, Instant now);
}
