package vn.dondoc.task.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.task.ClockStop;
import vn.dondoc.contracts.task.ClockStopCause;
import vn.dondoc.contracts.task.DueDateCause;
import vn.dondoc.task.core.AgencyMention;
import vn.dondoc.task.core.Finding;

/**
 * Why a due date moved or became known.
 *
 * @param cause for programs
 * @param explanation for people
 * @param stated what somebody wrote about it; none where nobody did
 * @param clockStop for what time it moved, where the clock stood
 */
public record DueDateReason(
        DueDateCause cause,
        Finding explanation,
        @Nullable String stated,
        @Nullable ClockStop clockStop) {

    private DueDateReason(DueDateCause cause, Finding explanation, @Nullable String stated) {
        this(cause, explanation, stated, null);
    }

    private DueDateReason(String code, ClockStop stop) {
        this(DueDateCause.SUSPENSION, Finding.of(code, stop.since(), stop.workingDays()), null, stop);
    }

    public static DueDateReason acknowledgement(LocalDate on) {
        return new DueDateReason(DueDateCause.ACKNOWLEDGEMENT, Finding.of("due-date.acknowledged", on), null);
    }

    /** @param document that set the date, as it was typed there */
    public static DueDateReason reference(String document, @Nullable String stated) {
        return new DueDateReason(DueDateCause.REFERENCE, Finding.of("due-date.set-by-document", document), stated);
    }

    /** @param issuedOn the day of the document */
    public static DueDateReason reference(String document, LocalDate issuedOn, @Nullable String stated) {
        return new DueDateReason(
                DueDateCause.REFERENCE, Finding.of("due-date.set-by-document-of-day", document, issuedOn), stated);
    }

    public static DueDateReason extension(String stated) {
        return new DueDateReason(DueDateCause.EXTENSION, Finding.of("due-date.extended"), stated);
    }

    /** @param since the first day that does not count */
    public static DueDateReason suspension(LocalDate since, int workingDays) {
        return new DueDateReason("due-date.suspended", new ClockStop(ClockStopCause.SUSPENSION, since, workingDays));
    }

    /** @param since when the lead waits for an answer */
    public static DueDateReason declination(LocalDate since, int workingDays) {
        return new DueDateReason("due-date.declined", new ClockStop(ClockStopCause.DECLINATION, since, workingDays));
    }

    /** @param since when the result waited for an answer */
    public static DueDateReason confirmation(LocalDate since, int workingDays) {
        return new DueDateReason(
                "due-date.waited-for-confirmation", new ClockStop(ClockStopCause.CONFIRMATION, since, workingDays));
    }

    /** @param stated why the calendar was changed */
    public static DueDateReason calendar(long version, @Nullable String stated) {
        return new DueDateReason(DueDateCause.CALENDAR, Finding.of("due-date.calendar", version), stated);
    }

    /** No calendar was changed; but a returned result has to follow the one in force again. */
    public static DueDateReason returnedResult(long calendarVersion) {
        return new DueDateReason(DueDateCause.CALENDAR, Finding.of("due-date.returned", calendarVersion), null);
    }

    public static DueDateReason amendment(String stated) {
        return new DueDateReason(DueDateCause.AMENDMENT, Finding.of("due-date.amended"), stated);
    }

    public static DueDateReason decision(String stated) {
        return new DueDateReason(DueDateCause.DECISION, Finding.of("due-date.decided"), stated);
    }

    public static DueDateReason transfer(String leadAgencyId) {
        return new DueDateReason(
                DueDateCause.TRANSFER, Finding.of("due-date.transferred", new AgencyMention(leadAgencyId)), null);
    }
}
