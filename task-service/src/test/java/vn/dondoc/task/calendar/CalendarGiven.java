package vn.dondoc.task.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.Trace;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.task.calendar.CalendarChange.Edit;
import vn.dondoc.task.calendar.CalendarDay.Kind;
import vn.dondoc.task.calendar.CalendarDay.Status;

/** Days, closures and officials for tests. */
public final class CalendarGiven {
    public static final Instant NOW = Instant.parse("2026-09-20T02:00:00Z");
    /** A Monday. */
    public static final LocalDate STORM = LocalDate.of(2026, 9, 21);

    private CalendarGiven() {}

    public static CommandContext clerk() {
        return context("H56", OfficialRole.CLERK, CommandId.of(UUID.randomUUID().toString()));
    }

    /** One to begin with, of the shipped holidays. */
    public static CalendarVersion numbered(long version) {
        return new CalendarVersion(
                WorkingCalendar.of(version, ShippedHolidays.days(), List.of()),
                CalendarRevision.of(version, "Lịch đầu tiên", clerk()));
    }

    public static CommandContext context(String agency, OfficialRole role, CommandId command) {
        return new CommandContext(new Actor("official-1", agency, role), NOW, Trace.of("correlation-1"), command);
    }

    public static AgencyClosure storm(String agency) {
        return new AgencyClosure(STORM, STORM.plusDays(1), "Bão số 9", agency, "Công điện 15/CĐ-UBND");
    }

    public static Edit closing(AgencyClosure... closures) {
        return new Edit(List.of(), List.of(), List.of(closures), List.of());
    }

    public static CalendarDay dayOff(LocalDate date, String name) {
        return new CalendarDay(date, name, Kind.SWAP_DAY_OFF, true, Status.OFFICIAL, null, null);
    }

    public static Edit setting(CalendarDay... days) {
        return new Edit(List.of(days), List.of(), List.of(), List.of());
    }
}
