package vn.dondoc.task.calendar.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.web.command.EntityTags;
import vn.dondoc.platform.web.command.ExpectedVersion;
import vn.dondoc.platform.web.security.Performs;
import vn.dondoc.platform.web.table.TableFile;
import vn.dondoc.task.calendar.CalendarChange;
import vn.dondoc.task.calendar.CalendarRevision;
import vn.dondoc.task.calendar.CalendarService;
import vn.dondoc.task.calendar.HolidayFile;
import vn.dondoc.task.calendar.web.CalendarViews.PreviewView;
import vn.dondoc.task.calendar.web.CalendarViews.RevisionView;
import vn.dondoc.task.directory.AgencyDirectory;
import vn.dondoc.task.rendering.CallerTexts;

/** Makes the next version of the calendar, or says what it would change. */
@RestController
@RequestMapping("/api/v1/calendar")
@Tag(name = "Lịch làm việc / Working calendar")
class CalendarChangeController {
    private final CalendarService calendar;
    private final AgencyDirectory agencies;
    private final CallerTexts texts;

    CalendarChangeController(CalendarService calendar, AgencyDirectory agencies, CallerTexts texts) {
        this.agencies = agencies;
        this.calendar = calendar;
        this.texts = texts;
    }

    @Performs(value = "CHANGE_CALENDAR", changes = false)
    @PostMapping(path = "/preview", consumes = "application/json")
    @Operation(
            summary = "Xem trước thay đổi / Preview a change",
            description = "Những ngày sẽ khác và những hạn sẽ dời; không ghi gì."
                    + " / Which days would differ and which deadlines would move; nothing is stored.")
    PreviewView preview(@RequestBody @Valid ChangeBody body) {
        return PreviewView.of(calendar.preview(body.change(agencies)));
    }

    @Performs("CHANGE_CALENDAR")
    @PostMapping(path = "/versions", consumes = "application/json")
    @Operation(
            summary = "Thay đổi lịch / Change the calendar",
            description = "Đặt hoặc bỏ từng ngày, thêm hoặc bỏ đợt nghỉ tại địa phương; nêu lý do."
                    + " / Set or remove days, add or remove local closures; say why.")
    ResponseEntity<RevisionView> change(
            @RequestBody @Valid ChangeBody body, ExpectedVersion expected, CommandContext context) {
        return make(expected, body.change(agencies), body.given(), context);
    }

    @Performs(value = "CHANGE_CALENDAR", changes = false)
    @PostMapping(
            path = "/imports/preview",
            consumes = {TableFile.CSV, TableFile.XLSX, TableFile.EXCEL})
    @Operation(summary = "Xem trước tệp CSV hoặc Excel / Preview a CSV or Excel file: what its years would change")
    PreviewView previewImport(@RequestBody byte[] file) {
        return PreviewView.of(calendar.preview(new CalendarChange.Years(HolidayFile.read(file))));
    }

    @Performs("CHANGE_CALENDAR")
    @PostMapping(
            path = "/imports",
            consumes = {TableFile.CSV, TableFile.XLSX, TableFile.EXCEL})
    @Operation(
            summary = "Nhập lịch từ tệp CSV hoặc Excel / Import years from CSV or Excel",
            description = "Thay toàn bộ các năm có trong tệp; một dòng sai thì không ghi gì."
                    + " Cột: date,name,kind,day_off,status và legal_basis,note; nhiều nhất 3000 dòng."
                    + " / Replaces the years in the file; one bad row and nothing is applied.")
    ResponseEntity<RevisionView> importHolidays(
            @RequestBody byte[] file, @RequestParam String reason, ExpectedVersion expected, CommandContext context) {
        return make(expected, new CalendarChange.Years(HolidayFile.read(file)), reason, context);
    }

    private ResponseEntity<RevisionView> make(
            ExpectedVersion expected, CalendarChange change, String reason, CommandContext context) {
        CalendarRevision made = calendar.change(expected.version(), change, reason, context);
        return EntityTags.okInLanguage(RevisionView.of(made, texts), made.version());
    }
}
