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
public record NoticeDetails(
        @Nullable String reason,
        @Nullable String detail,
        @Nullable LocalDate date,
        int days,
        int rung,
        @Nullable String agencyId,
        @Nullable Instant lateSince) {
    static final NoticeDetails NONE = because(null);

    static NoticeDetails because(@Nullable String reason) {
        return new NoticeDetails(reason, null, null, 0, 0, null, null);
    }

    static NoticeDetails of(Reminder reminder) {
        return new NoticeDetails(null, null, null, 0, 0, null, reminder.late() ? reminder.since() : null);
    }

    NoticeDetails about(@Nullable String otherDetail) {
        return new NoticeDetails(reason, otherDetail, date, days, rung, agencyId, lateSince);
    }

    NoticeDetails on(@Nullable LocalDate otherDate) {
        return new NoticeDetails(reason, detail, otherDate, days, rung, agencyId, lateSince);
    }

    NoticeDetails lasting(int workingDays) {
        return new NoticeDetails(reason, detail, date, workingDays, rung, agencyId, lateSince);
    }

    NoticeDetails atRung(int otherRung) {
        return new NoticeDetails(reason, detail, date, days, otherRung, agencyId, lateSince);
    }

    NoticeDetails at(@Nullable String otherAgencyId) {
        return new NoticeDetails(reason, detail, date, days, rung, otherAgencyId, lateSince);
    }
}
