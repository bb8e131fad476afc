package vn.dondoc.task.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.calendar.CalendarVersion;
import vn.dondoc.task.calendar.WorkingCalendar;

/** The calendar in force and the rules of deadlines: what a task must be told to reckon its dates. */
public record Timekeeping(
        WorkingCalendar calendar, LadderRules ladder, ExtensionRules extensions, Revisions revisions) {

    /** How the calendar came to be what it is. */
    @FunctionalInterface
    public interface Revisions {
        /** The versions after that one, up to the one in force, the oldest first. */
        List<CalendarVersion> after(long version);
    }

    /** By a calendar that was never another. */
    public Timekeeping(WorkingCalendar calendar, LadderRules ladder, ExtensionRules extensions) {
        this(calendar, ladder, extensions, _ -> List.of());
    }

    /** The same rules by another calendar. */
    public Timekeeping by(WorkingCalendar other) {
        return new Timekeeping(other, ladder, extensions, revisions);
    }

    /** All that is to be told about a due date, in order. A reminder that would come after the miss is left out. */
    List<Rung> rungs(LocalDate dueOn, @Nullable LocalTime dueTime, String agencyId) {
        Instant missed = OfficialTime.missedFrom(dueOn, dueTime);
        var rungs = new ArrayList<Rung>();
        LocalDate soon = calendar.minus(dueOn, ladder.dueSoonDays(), agencyId);
        rungs.add(new Rung(Rung.Kind.DUE_SOON, 0, 0, OfficialTime.at(soon, ladder.hour())));
        rungs.add(new Rung(Rung.Kind.DUE_TODAY, 0, 0, OfficialTime.at(dueOn, ladder.hour())));
        rungs.removeIf(reminder -> !reminder.at().isBefore(missed));
        rungs.add(new Rung(Rung.Kind.MISSED, 0, 0, missed));
        for (int i = 0; i < ladder.escalateAfter().size(); i++) {
            int late = ladder.escalateAfter().get(i);
            LocalDate day = calendar.plus(dueOn, late, agencyId).day();
            rungs.add(new Rung(Rung.Kind.ESCALATED, i + 1, late, OfficialTime.at(day, ladder.hour())));
        }
        return rungs;
    }

    /** How often progress is due by these terms. */
    Period reportingPeriod(Terms terms) {
        Period given = terms.reportingPeriod();
        return given == null ? ladder.reportingPeriod() : given;
    }

    boolean isLate(Rung rung, Instant told) {
        return told.isAfter(rung.at().plus(ladder.lateAfter()));
    }
}
