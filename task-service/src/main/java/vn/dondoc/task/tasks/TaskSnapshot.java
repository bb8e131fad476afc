package vn.dondoc.task.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A task as it stands at one moment, without its history.
 *
 * @param percent progress as last reported, 0 to 100
 * @param handedInOn the day the last result was handed in
 */
public record TaskSnapshot(
        TaskId id,
        Assignment assignment,
        Schedule schedule,
        TaskStatus status,
        int percent,
        @Nullable LocalDate handedInOn) {

    /** When the sweep has to look at it; none when nothing can be missed (any more). */
    public Optional<Instant> nextDue() {
        return status.isClockRunning() ? schedule.missedFrom() : Optional.empty();
    }

    public boolean isOverdueOn(LocalDate day) {
        return status.isClockRunning() && schedule.isPastOn(day);
    }
}
