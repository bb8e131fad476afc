package vn.dondoc.task.deadline;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.task.DueDateCause;

/**
 * A due date that moved or became known: from when to when, who did it, why.
 *
 * @param before none when there was no date
 * @param after none when the date was taken away
 */
public record DueDateChange(
        Instant at,
        Actor actor,
        DueDateReason reason,
        @Nullable DueDate before,
        @Nullable DueDate after) {

    public DueDateCause cause() {
        return reason.cause();
    }

    public @Nullable LocalDate dateBefore() {
        return before == null ? null : before.date();
    }

    public @Nullable LocalDate dateAfter() {
        return after == null ? null : after.date();
    }
}
