package vn.dondoc.reporting.report.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.platform.access.Caller;
import vn.dondoc.platform.web.security.Performs;
import vn.dondoc.platform.web.text.MessageRenderer;
import vn.dondoc.reporting.report.CallerScopes;
import vn.dondoc.reporting.report.ReportQueries;

/** Who does best, as JSON. */
@RestController
@RequestMapping("/api/v1/reports")
class RankingController {
    private final ReportQueries reports;
    private final ReportParameters parameters;
    private final CallerScopes scopes;
    private final MessageRenderer texts;

    RankingController(ReportQueries reports, ReportParameters parameters, CallerScopes scopes, MessageRenderer texts) {
        this.reports = reports;
        this.parameters = parameters;
        this.scopes = scopes;
        this.texts = texts;
    }

    @Performs("READ_FIGURES")
    @GetMapping("/ranking")
    @Operation(
            summary = "Xếp hạng cơ quan theo tỷ lệ hoàn thành / Agencies by their rate; who has fewer due tasks than"
                    + " least is not ranked")
    RankingAnswer ranking(
            @RequestParam(required = false) @Nullable String directive,
            @RequestParam(defaultValue = "1") @Min(1) @Max(1_000_000) int least,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            Caller caller) {
        return RankingAnswer.of(
                reports.ranking(
                        ReportParameters.given(directive), least, scopes.figuresFor(caller), parameters.pastDay(asOf)),
                ReportLabels.inCallersLanguage(texts));
    }
}
