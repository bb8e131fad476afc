package vn.dondoc.task.calendar.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.task.calendar.AgencyClosure;
import vn.dondoc.task.calendar.CalendarDifference;
import vn.dondoc.task.calendar.CalendarPreview;
import vn.dondoc.task.calendar.CalendarRevision;
import vn.dondoc.task.calendar.DeadlineImpact;
import vn.dondoc.task.calendar.WorkingCalendar;
import vn.dondoc.task.calendar.WorkingCalendar.Count;
import vn.dondoc.task.calendar.WorkingCalendar.DayOff;
import vn.dondoc.task.core.Finding;
import vn.dondoc.task.rendering.CallerTexts;

/** The calendar as callers see it. */
final class CalendarViews {
    private CalendarViews() {}

    /** One year of the calendar in force; a tentative one says so in a sentence. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record YearView(
            long version,
            int year,
            boolean tentative,
            @Nullable String notice,
            List<DayBody> days,
            List<ClosureBody> closures) {

        static YearView of(WorkingCalendar calendar, int year, CallerTexts texts) {
            return new YearView(
                    calendar.version(),
                    year,
                    calendar.isTentative(year),
                    calendar.isTentative(year) ? noticeFor(Integer.toString(year), texts) : null,
                    calendar.days().stream()
                            .filter(day -> day.date().getYear() == year)
                            .map(DayBody::of)
                            .toList(),
                    bodies(calendar.closures().stream()
                            .filter(closure -> closure.from().getYear() <= year
                                    && year <= closure.to().getYear())
                            .toList()));
        }
    }

    /** A day that was not counted, and why, in the caller's language. */
    record DayOffView(LocalDate day, String name) {
        private static List<DayOffView> all(List<DayOff> days, CallerTexts texts) {
            return days.stream()
                    .map(off -> new DayOffView(off.day(), texts.of(off.name())))
                    .toList();
        }
    }

    /** A count with all that was not counted. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CountView(
            long version,
            LocalDate from,
            int days,
            String agency,
            LocalDate day,
            List<DayOffView> skipped,
            boolean tentative,
            @Nullable String notice) {

        static CountView of(WorkingCalendar calendar, LocalDate from, int days, String agency, CallerTexts texts) {
            Count count = calendar.plus(from, days, agency);
            String years = years(from.plusDays(1).getYear(), count.day().getYear());
            return new CountView(
                    calendar.version(),
                    from,
                    days,
                    agency,
                    count.day(),
                    DayOffView.all(count.skipped(), texts),
                    count.tentative(),
                    count.tentative() ? noticeFor(years, texts) : null);
        }

        private static String years(int first, int last) {
            return first == last ? Integer.toString(first) : first + "–" + last;
        }
    }

    /** Who, when, why. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RevisionView(
            long version,
            Instant at,
            String officialId,
            String agencyId,
            OfficialRole role,
            @Nullable String onBehalfOf,
            String reason) {

        static RevisionView of(CalendarRevision revision, CallerTexts texts) {
            String reason = revision.reason();
            return new RevisionView(
                    revision.version(),
                    revision.at(),
                    revision.actor().officialId(),
                    revision.actor().agencyId(),
                    revision.actor().role(),
                    revision.actor().onBehalfOf(),
                    reason == null ? texts.of(Finding.of("calendar.shipped")) : reason);
        }
    }

    /** What a change would do. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PreviewView(
            long version,
            List<DayChangeView> days,
            List<ClosureBody> closed,
            List<ClosureBody> opened,
            DeadlineImpact.Preview deadlines) {

        static PreviewView of(CalendarPreview preview) {
            CalendarDifference difference = preview.difference();
            return new PreviewView(
                    preview.version(),
                    difference.days().stream().map(DayChangeView::of).toList(),
                    bodies(difference.closed()),
                    bodies(difference.opened()),
                    preview.impact());
        }
    }

    /** The entry of a date, then and now. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DayChangeView(
            LocalDate date,
            @Nullable DayBody before,
            @Nullable DayBody after) {

        static DayChangeView of(CalendarDifference.DayChange change) {
            return new DayChangeView(
                    change.date(),
                    Optional.ofNullable(change.before()).map(DayBody::of).orElse(null),
                    Optional.ofNullable(change.after()).map(DayBody::of).orElse(null));
        }
    }

    private static List<ClosureBody> bodies(List<AgencyClosure> closures) {
        return closures.stream().map(ClosureBody::of).toList();
    }

    private static String noticeFor(String years, CallerTexts texts) {
        return texts.of(Finding.of("calendar.tentative", years));
    }
}
