package vn.dondoc.task.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.AgencyIds;
import vn.dondoc.task.calendar.CalendarRejected.RuleViolation;

/**
 * Days on which nobody works in one part of the country, such as during a storm. One is told from the others by agency and
 * first day.
 *
 * @param to the last day, inclusive
 * @param agencyId closes this agency and all below it: {@code H56} the whole province, {@code H56.16645} one commune
 */
public record AgencyClosure(
        LocalDate from,
        LocalDate to,
        String name,
        String agencyId,
        @Nullable String legalBasis) {
    private static final int LONGEST = 60;
    private static final int LONGEST_BASIS = 500;

    public AgencyClosure {
        CalendarRules.day("from", from);
        CalendarRules.day("to", to);
        name = CalendarRules.line("name", name, CalendarDay.LONGEST_NAME);
        agencyId = CalendarRules.agencyId("agencyId", agencyId);
        legalBasis = CalendarRules.optionalText("legalBasis", legalBasis, LONGEST_BASIS);
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= LONGEST) {
            throw new RuleViolation("to", "calendar.closure-length", LONGEST);
        }
    }

    /** By whole groups of the identifier: {@code H56.1} does not close {@code H56.16645}. */
    public boolean appliesTo(String agency) {
        return AgencyIds.isWithin(agency, agencyId);
    }

    /** What tells one closure from the others. */
    public record Key(String agencyId, LocalDate from) {}

    public Key key() {
        return new Key(agencyId, from);
    }
}
