package vn.dondoc.reporting.report.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.platform.access.Caller;
import vn.dondoc.platform.web.paging.Page;
import vn.dondoc.platform.web.paging.PageRequest;
import vn.dondoc.platform.web.problem.RequestRejected;
import vn.dondoc.platform.web.security.Performs;
import vn.dondoc.platform.web.text.MessageRenderer;
import vn.dondoc.reporting.report.CallerScopes;
import vn.dondoc.reporting.report.DirectiveNotFound;
import vn.dondoc.reporting.report.Report;
import vn.dondoc.reporting.report.ReportQueries;

/** The reports as JSON. Agencies and items come whole, directives and tasks page by page. */
@RestController
// without a format of its own it is what is meant when the caller does not say; ExportController names its formats
@RequestMapping("/api/v1/reports")
class ReportController {
    private final ReportQueries reports;
    private final ReportParameters parameters;
    private final CallerScopes scopes;
    private final MessageRenderer texts;

    ReportController(ReportQueries reports, ReportParameters parameters, CallerScopes scopes, MessageRenderer texts) {
        this.reports = reports;
        this.parameters = parameters;
        this.scopes = scopes;
        this.texts = texts;
    }

    @Performs("READ_FIGURES")
    @GetMapping("/summary")
    @Operation(
            summary =
                    "Tổng hợp trong phạm vi được xem / All that the caller sees in one line; .csv or .xlsx for a file")
    ReportAnswer summary(@RequestParam(required = false) @Nullable LocalDate asOf, Caller caller) {
        return ReportAnswer.whole(reports.summary(scopes.figuresFor(caller), parameters.pastDay(asOf)), labels());
    }

    @Performs("READ_FIGURES")
    @GetMapping("/agencies")
    @Operation(summary = "Theo cơ quan / By agency; .csv or .xlsx for a file")
    ReportAnswer agencies(
            @RequestParam(required = false) @Nullable String directive,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            Caller caller) {
        return ReportAnswer.whole(
                reports.byAgency(directive, all, scopes.figuresFor(caller), parameters.pastDay(asOf)), labels());
    }

    @Performs("READ_FIGURES")
    @GetMapping("/directives")
    @Operation(summary = "Theo văn bản / By directive, page by page; all of them by .csv or .xlsx")
    ReportAnswer directives(PageRequest page, @RequestParam(required = false) @Nullable LocalDate asOf, Caller caller) {
        Report report = pageOfDirectives(page, parameters.pastDay(asOf), caller);
        return ReportAnswer.page(report, Page.of(report.lines(), page.limit(), line -> List.of(line.key())), labels());
    }

    private Report pageOfDirectives(PageRequest page, @Nullable LocalDate day, Caller caller) {
        try {
            return reports.byDirective(lastKeyOf(page), page.limit() + 1, scopes.figuresFor(caller), day);
        } catch (DirectiveNotFound _) {
            // the unknown directive is the one that the cursor names, not a resource that was asked for
            throw RequestRejected.invalidField("after", "field.cursor");
        }
    }

    @Performs("READ_FIGURES")
    @GetMapping("/directives/{id}/items")
    @Operation(summary = "Theo mục của một văn bản / By item of a directive; .csv or .xlsx for a file")
    ReportAnswer items(
            @PathVariable String id, @RequestParam(required = false) @Nullable LocalDate asOf, Caller caller) {
        return ReportAnswer.whole(reports.byItem(id, scopes.figuresFor(caller), parameters.pastDay(asOf)), labels());
    }

    @Performs("READ_TASKS")
    @GetMapping("/tasks")
    @Operation(summary = "Nhiệm vụ sau mỗi con số / The tasks behind a number; all of them by .csv or .xlsx")
    TaskListAnswer tasks(
            @ParameterObject SliceParameters slice,
            @ParameterObject TaskListParameters filter,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            PageRequest page,
            Caller caller) {
        var found = reports.tasks(
                parameters.tasks(slice, filter),
                lastKeyOf(page),
                page.limit() + 1,
                scopes.tasksFor(caller),
                parameters.pastDay(asOf));
        return TaskListAnswer.page(
                found.asOf(),
                Page.of(found.tasks(), page.limit(), item -> List.of(item.task().taskId())));
    }

    private ReportLabels labels() {
        return ReportLabels.inCallersLanguage(texts);
    }

    private static @Nullable String lastKeyOf(PageRequest page) {
        return page.isFirst() ? null : page.afterKey(1).getFirst();
    }
}
