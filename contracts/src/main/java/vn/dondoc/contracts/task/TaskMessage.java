package vn.dondoc.contracts.task;

import java.time.LocalDate;
import java.util.List;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.Message;

/** What happens to a task. */
public sealed interface TaskMessage extends Message {
    TaskFacts task();

    record Assigned(TaskFacts task, Actor actor) implements TaskMessage {}

    record Acknowledged(TaskFacts task, Actor actor) implements TaskMessage {}

    /** Progress was told, and with it the difficulties met. */
    record StatusUpdated(TaskFacts task, String text, List<String> difficulties, Actor actor) implements TaskMessage {
        public StatusUpdated {
            difficulties = List.copyOf(difficulties);
        }
    }

    /** The result was handed in and waits for confirmation. */
    record ResultReported(TaskFacts task, String text, List<Evidence> evidence, Actor actor) implements TaskMessage {
        public ResultReported {
            evidence = List.copyOf(evidence);
        }
    }

    /** The result was confirmed; in time or late is told by the day it was handed in. */
    record Completed(TaskFacts task, Actor actor) implements TaskMessage {}

    /** The result was sent back. */
    record Returned(TaskFacts task, String reason, Actor actor) implements TaskMessage {}

    record Declined(TaskFacts task, String reason, Actor actor) implements TaskMessage {}

    /**
     * The due date passed without a result. Told once per deadline; the first one is a permanent fact.
     *
     * @param dueOn the date that was missed
     */
    record DeadlineMissed(TaskFacts task, LocalDate dueOn, Actor actor) implements TaskMessage {}

    record Cancelled(TaskFacts task, String reason, Actor actor) implements TaskMessage {}
}
