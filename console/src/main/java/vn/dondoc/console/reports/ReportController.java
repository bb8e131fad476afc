package vn.dondoc.console.reports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.dondoc.console.client.Caller;
import vn.dondoc.console.client.Part;
import vn.dondoc.console.client.PartsInParallel;
import vn.dondoc.console.client.QueryParameters;
import vn.dondoc.console.client.Service;
import vn.dondoc.console.client.ServiceClient;
import vn.dondoc.console.client.ServiceClients;

/** Figures: the province at a glance, each view as a table with pictures, and the tasks behind a number. */
@Controller
@RequestMapping("/reports")
class ReportController {
    private static final String REPORTS = "/api/v1/reports/";
    private static final List<String> OF_TASKS = List.of(
            "asOf",
            "category",
            "everMissed",
            "coordinator",
            "agency",
            "level",
            "parent",
            "field",
            "urgency",
            "directive",
            "item",
            "assigner",
            "signer",
            "after");

    private final ServiceClient reporting;

    ReportController(ServiceClients services) {
        this.reporting = services.of(Service.REPORTING);
    }

    /** What the caller's agency may see of it: the whole province, or itself and those below it. */
    @GetMapping
    ModelAndView glance(@RequestParam MultiValueMap<String, String> address, Caller caller) {
        var day = QueryParameters.chosen(address, List.of("asOf"));
        var byField = new LinkedMultiValueMap<>(day);
        byField.add("by", "FIELD");
        var summary = ask(caller, "summary", day);
        var agencies = ask(caller, "agencies", day);
        var fields = ask(caller, "lines", byField);
        var ranking = ask(caller, "ranking", day);
        var until = new LinkedMultiValueMap<String, String>();
        day.forEach((_, last) -> until.put("to", last));
        var trend = PartsInParallel.ask(() -> reporting.get(caller, REPORTS + "trend", until, Trend.class));
        var page = page("reports", day);
        page.addObject("summary", summary.get());
        page.addObject("agencies", agencies.get());
        page.addObject("fields", fields.get());
        page.addObject("ranking", ranking.get());
        page.addObject("trend", trend.get());
        return page;
    }

    @GetMapping("/{view:[a-z]+}")
    ModelAndView lines(@PathVariable String view, @RequestParam MultiValueMap<String, String> address, Caller caller) {
        ReportView asked = ReportView.find(view).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var question = QueryParameters.chosen(address, asked.filters());
        if (asked == ReportView.LINES) {
            question.putIfAbsent("by", List.of("FIELD"));
        }
        Report report = reporting.get(caller, REPORTS + view, question, Report.class);
        var page = page("report", question);
        page.addObject("view", asked);
        page.addObject("report", report);
        page.addObject("next", next("/reports/" + view, question, report.next()));
        page.addObject("query", QueryParameters.text(question));
        return page;
    }

    @GetMapping("/tasks")
    ModelAndView tasks(@RequestParam MultiValueMap<String, String> address, Caller caller) {
        var question = QueryParameters.chosen(address, OF_TASKS);
        ReportTasks tasks = reporting.get(caller, REPORTS + "tasks", question, ReportTasks.class);
        var page = page("report-tasks", question);
        page.addObject("tasks", tasks.items());
        page.addObject("next", next("/reports/tasks", question, tasks.next()));
        return page;
    }

    /** The same figures as a file, as the service writes it. */
    @GetMapping("/{view}.{type:csv|xlsx}")
    void file(
            @PathVariable String view,
            @PathVariable String type,
            @RequestParam MultiValueMap<String, String> address,
            Caller caller,
            HttpServletResponse answer)
            throws IOException {
        ReportView asked = ReportView.find(view)
                .filter(ReportView::hasFiles)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var question = QueryParameters.chosen(address, asked.filters());
        question.remove("after");
        reporting.passOn(caller, REPORTS + view + "." + type, question, answer);
    }

    private Supplier<Part<Report>> ask(Caller caller, String report, MultiValueMap<String, String> question) {
        return PartsInParallel.ask(() -> reporting.get(caller, REPORTS + report, question, Report.class));
    }

    private static ModelAndView page(String template, MultiValueMap<String, String> question) {
        return new ModelAndView(template, "chosen", question.toSingleValueMap())
                .addObject("categories", ReportView.CATEGORIES);
    }

    private static String next(String path, MultiValueMap<String, String> question, @Nullable String after) {
        return after == null ? "" : path + QueryParameters.text(QueryParameters.with(question, "after", after));
    }
}
