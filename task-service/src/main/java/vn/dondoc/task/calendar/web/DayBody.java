package vn.dondoc.task.calendar.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.calendar.CalendarDay;

/** A day of the calendar, in both directions. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DayBody(
        @NotNull LocalDate date,
        @NotNull String name,
        CalendarDay.@NotNull Kind kind,
        @NotNull Boolean dayOff,
        CalendarDay.@NotNull Status status,
        @Nullable String legalBasis,
        @Nullable String note) {

    static DayBody of(CalendarDay day) {
        return new DayBody(
                day.date(), day.name(), day.kind(), day.dayOff(), day.status(), day.legalBasis(), day.note());
    }

    CalendarDay day() {
        return new CalendarDay(date, name, kind, dayOff, status, legalBasis, note);
    }
}
