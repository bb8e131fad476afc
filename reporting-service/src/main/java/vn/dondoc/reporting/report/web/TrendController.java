package vn.dondoc.reporting.report.web;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.platform.access.Caller;
import vn.dondoc.platform.web.security.Performs;
import vn.dondoc.reporting.report.CallerScopes;
import vn.dondoc.reporting.report.TrendQueries;

/** How figures went over time, as JSON. */
@RestController
@RequestMapping("/api/v1/reports")
class TrendController {
    private final TrendQueries trends;
    private final ReportParameters parameters;
    private final CallerScopes scopes;

    TrendController(TrendQueries trends, ReportParameters parameters, CallerScopes scopes) {
        this.trends = trends;
        this.parameters = parameters;
        this.scopes = scopes;
    }

    @Performs("READ_FIGURES")
    @GetMapping("/trend")
    @Operation(
            summary =
                    "Diễn biến theo ngày, tuần hoặc tháng, tối đa 100 mốc / Over time by day, week or month, up to 100"
                            + " steps; behind each figure stand the tasks of the same filters with asOf the last day of its step")
    TrendAnswer trend(
            @ParameterObject TrendQuestion asked,
            @RequestParam(required = false) @Nullable String directive,
            Caller caller) {
        return TrendAnswer.of(trends.trend(
                parameters.period(asked),
                parameters.agency(asked.agency()),
                ReportParameters.given(directive),
                scopes.figuresFor(caller)));
    }
}
