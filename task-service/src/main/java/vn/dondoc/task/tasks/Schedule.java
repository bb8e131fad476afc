package vn.dondoc.task.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A task's deadline and what became of it. The first miss is a permanent fact.
 *
 * @param dueOn the last day in time, inclusive, in Asia/Ho_Chi_Minh; none when there is no date (yet)
 * @param originalDueOn the first due date it ever had
 * @param missedOn the due date it first missed
 */
public record Schedule(
        Deadline deadline,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate originalDueOn,
        @Nullable LocalDate missedOn) {
    static final Period DEFAULT_REPORTING_PERIOD = Period.ofMonths(1);

    static Schedule of(Deadline deadline) {
        LocalDate dueOn = deadline.date().orElse(null);
        return new Schedule(deadline, dueOn, dueOn, null);
    }

    public boolean isPastOn(LocalDate day) {
        return dueOn != null && day.isAfter(dueOn);
    }

    boolean isMissed() {
        return missedOn != null;
    }

    /** The instant from which the miss can be told; none when there is no date or it was told already. */
    Optional<Instant> missedFrom() {
        return dueOn == null || isMissed() ? Optional.empty() : Optional.of(OfficialTime.endOf(dueOn));
    }

    Schedule missed() {
        return new Schedule(deadline, dueOn, originalDueOn, dueOn);
    }
}
