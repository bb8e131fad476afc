package vn.dondoc.task.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.deadline.Suspension;

/**
 * Where a task stands and when something was last heard of it.
 *
 * @param percent progress as the lead last reported it, 0 to 100
 * @param submittedOn the day the last result was handed in that the lead did not withdraw
 * @param lastActivityOn the day of its assignment, of the last step of its lead, or of the last answer to it
 * @param silenceNotifiedOn the day its silence was last notified, since then
 * @param suspension while its clock stands: it is suspended, or its lead declined and waits for an answer
 */
public record Lifecycle(
        TaskStatus status,
        int percent,
        @Nullable LocalDate submittedOn,
        LocalDate lastActivityOn,
        @Nullable LocalDate silenceNotifiedOn,
        @Nullable Suspension suspension) {

    static Lifecycle assignedOn(LocalDate today) {
        return new Lifecycle(TaskStatus.ASSIGNED, 0, null, today, null, null);
    }

    /** A suspension lasts as long as the state that it explains. */
    Lifecycle movedTo(TaskStatus next) {
        boolean stands = next == TaskStatus.SUSPENDED || next == TaskStatus.DECLINED;
        return new Lifecycle(next, percent, submittedOn, lastActivityOn, silenceNotifiedOn, stands ? suspension : null);
    }

    Lifecycle withActivityOn(LocalDate day) {
        return new Lifecycle(status, percent, submittedOn, day, null, suspension);
    }

    Lifecycle withSilenceNotifiedOn(LocalDate day) {
        return new Lifecycle(status, percent, submittedOn, lastActivityOn, day, suspension);
    }

    Lifecycle withPercent(int reported) {
        return new Lifecycle(status, reported, submittedOn, lastActivityOn, silenceNotifiedOn, suspension);
    }

    Lifecycle withSubmissionOn(@Nullable LocalDate day) {
        return new Lifecycle(status, percent, day, lastActivityOn, silenceNotifiedOn, suspension);
    }

    Lifecycle withSuspension(Suspension stands) {
        return new Lifecycle(status, percent, submittedOn, lastActivityOn, silenceNotifiedOn, stands);
    }

    /** The instant from which there was no activity for longer than a reporting period. */
    Optional<Instant> silentFrom(Period reportingPeriod) {
        LocalDate since = silenceNotifiedOn == null ? lastActivityOn : silenceNotifiedOn;
        return status.isClockRunning() ? Optional.of(VietnamTime.endOf(since.plus(reportingPeriod))) : Optional.empty();
    }
}
