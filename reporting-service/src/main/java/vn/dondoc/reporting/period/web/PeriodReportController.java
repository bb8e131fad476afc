package vn.dondoc.reporting.period.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.platform.access.Caller;
import vn.dondoc.platform.web.paging.Page;
import vn.dondoc.platform.web.paging.PageRequest;
import vn.dondoc.platform.web.security.Performs;
import vn.dondoc.platform.web.text.MessageRenderer;
import vn.dondoc.reporting.period.Freezing;
import vn.dondoc.reporting.period.FrozenVersion;
import vn.dondoc.reporting.period.PeriodKind;
import vn.dondoc.reporting.period.PeriodReportQueries;
import vn.dondoc.reporting.report.CallerScopes;

/** Period reports as JSON: which there are, and one with what was corrected since. */
@RestController
@RequestMapping("/api/v1/reports/periods")
class PeriodReportController {
    private final PeriodReportQueries reports;
    private final CallerScopes scopes;
    private final MessageRenderer texts;

    PeriodReportController(PeriodReportQueries reports, CallerScopes scopes, MessageRenderer texts) {
        this.reports = reports;
        this.scopes = scopes;
        this.texts = texts;
    }

    @Performs("READ_FIGURES")
    @GetMapping
    @Operation(
            summary = "Các báo cáo định kỳ đã chốt, mới nhất trước / Period reports that were frozen, the latest first")
    Page<PeriodVersionView> list(@RequestParam(required = false) @Nullable PeriodKind kind, PageRequest page) {
        String after = page.isFirst() ? null : page.afterKey(1).getFirst();
        Page<FrozenVersion> found = Page.of(
                reports.list(kind, after, page.limit() + 1),
                page.limit(),
                version -> List.of(version.freezing().id()));
        return new Page<>(found.items().stream().map(PeriodVersionView::of).toList(), found.next());
    }

    @Performs("READ_FIGURES")
    @GetMapping("/{id}/comparison")
    @Operation(
            summary = "So sánh với một kỳ khác / What was frozen of two periods, agency by agency",
            description = "with: kỳ được so sánh, như 2025-Q1; lấy phiên bản mới nhất của mỗi kỳ."
                    + " / with: the period to compare with, such as 2025-Q1; of each the newest version.")
    ComparisonView compare(@PathVariable String id, @RequestParam String with, Caller caller) {
        return ComparisonView.of(
                reports.compared(id, with, scopes.figuresFor(caller)), PeriodLabels.inCallersLanguage(texts));
    }

    @Performs("READ_FIGURES")
    @GetMapping("/{id}")
    @Operation(
            summary =
                    "Một báo cáo định kỳ theo cơ quan, cùng phần đính chính / One period report by agency, with corrections",
            description =
                    "id: 2026-03, 2026-Q1, 2026-H1 hoặc 2026; số liệu đã chốt không đổi, phần biết thêm về sau đứng bên cạnh."
                            + " / id: 2026-03, 2026-Q1, 2026-H1 or 2026; what was frozen stays, what became known later stands beside it.")
    PeriodReportView report(
            @PathVariable String id,
            @RequestParam(required = false) @Min(1) @Max(Freezing.LAST_VERSION) @Nullable Integer version,
            Caller caller) {
        return PeriodReportView.of(
                reports.corrected(id, version, scopes.figuresFor(caller)), PeriodLabels.inCallersLanguage(texts));
    }
}
