package vn.dondoc.task.calendar.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.contracts.Actor;
import vn.dondoc.platform.web.AgencyParameters;
import vn.dondoc.platform.web.command.EntityTags;
import vn.dondoc.platform.web.paging.Page;
import vn.dondoc.platform.web.paging.PageRequest;
import vn.dondoc.platform.web.security.Performs;
import vn.dondoc.task.calendar.CalendarRejected.RuleViolation;
import vn.dondoc.task.calendar.CalendarService;
import vn.dondoc.task.calendar.WorkingCalendar;
import vn.dondoc.task.calendar.web.CalendarViews.CountView;
import vn.dondoc.task.calendar.web.CalendarViews.RevisionView;
import vn.dondoc.task.calendar.web.CalendarViews.YearView;
import vn.dondoc.task.rendering.CallerTexts;

/** What everybody who is signed in may know of the calendar. */
@RestController
@RequestMapping("/api/v1/calendar")
@Tag(name = "Lịch làm việc / Working calendar")
class CalendarController {
    private final CalendarService calendar;
    private final AgencyParameters agencies;
    private final CallerTexts texts;

    CalendarController(CalendarService calendar, AgencyParameters agencies, CallerTexts texts) {
        this.calendar = calendar;
        this.agencies = agencies;
        this.texts = texts;
    }

    @Performs("READ_CALENDAR")
    @GetMapping
    @Operation(
            summary = "Lịch của một năm / The calendar of a year",
            description =
                    "Ngày nghỉ, ngày làm bù, các đợt nghỉ tại địa phương; tentative: năm chưa có thông báo chính thức."
                            + " / Days off, weekend days worked, local closures; tentative: no official notice for the year yet.")
    ResponseEntity<YearView> year(@RequestParam @Min(1900) @Max(2999) int year) {
        WorkingCalendar current = calendar.current();
        return EntityTags.okInLanguage(YearView.of(current, year, texts), current.version());
    }

    @Performs("READ_CALENDAR")
    @GetMapping("/versions")
    @Operation(summary = "Các lần thay đổi lịch / Who changed the calendar, when and why, the newest first")
    Page<RevisionView> versions(PageRequest page) {
        List<RevisionView> shown = calendar.revisions(before(page), page.limit()).stream()
                .map(revision -> RevisionView.of(revision, texts))
                .toList();
        return Page.of(shown, page.limit(), it -> List.of(Long.toString(it.version())));
    }

    private static long before(PageRequest page) {
        if (page.isFirst()) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(page.afterKey(1).getFirst());
        } catch (NumberFormatException _) {
            throw new RuleViolation("after", "list.other-list");
        }
    }

    @Performs("READ_CALENDAR")
    @GetMapping("/working-days")
    @Operation(
            summary = "Đếm ngày làm việc / Count working days",
            description =
                    "Ngày from không tính; skipped là từng ngày nghỉ và lý do; agency mặc định là cơ quan của người hỏi."
                            + " / from itself is not counted; skipped names each day off; agency is the caller's by default.")
    CountView count(
            @RequestParam LocalDate from,
            @RequestParam int days,
            @RequestParam(required = false) @Nullable String agency,
            Actor actor) {
        String countedFor = Objects.requireNonNullElse(agencies.known("agency", agency), actor.agencyId());
        return CountView.of(calendar.current(), from, days, countedFor, texts);
    }
}
