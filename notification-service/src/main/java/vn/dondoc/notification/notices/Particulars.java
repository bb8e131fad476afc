package vn.dondoc.notification.notices;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.task.Reminder;

/**
 * What a notice tells besides its tasks; which of it there is hangs on the kind.
 *
 * @param reason what whoever acted gave as reason, or said
 * @param detail the forecast of a request, the name of a coordinating party, the difficulty
 * @param date the date asked for or offered, the due date before, the day something was heard last
 * @param days working days: late, or of a suspension
 * @param rung of an escalation, from 1; 0 for all else
 * @param agencyId the agency besides the task's own: the lead before, or the coordinating one
 * @param lateSince when a reminder should have been told, if it is told late
 */
public record Particulars(
        @Nullable String reason,
        @Nullable String detail,
        @Nullable LocalDate date,
        int days,
        int rung,
        @Nullable String agencyId,
        @Nullable Instant lateSince) {
    static final Particulars NONE = because(null);

    static Particulars because(@Nullable String reason) {
        return new Particulars(reason, null, null, 0, 0, null, null);
    }

    static Particulars of(Reminder reminder) {
        return new Particulars(null, null, null, 0, 0, null, reminder.late() ? reminder.since() : null);
    }

    Particulars about(@Nullable String otherDetail) {
        return new Particulars(reason, otherDetail, date, days, rung, agencyId, lateSince);
    }

    Particulars on(@Nullable LocalDate otherDate) {
        return new Particulars(reason, detail, otherDate, days, rung, agencyId, lateSince);
    }

    Particulars lasting(int workingDays) {
        return new Particulars(reason, detail, date, workingDays, rung, agencyId, lateSince);
    }

    Particulars atRung(int otherRung) {
        return new Particulars(reason, detail, date, days, otherRung, agencyId, lateSince);
    }

    Particulars at(@Nullable String otherAgencyId) {
        return new Particulars(reason, detail, date, days, rung, otherAgencyId, lateSince);
    }
}
