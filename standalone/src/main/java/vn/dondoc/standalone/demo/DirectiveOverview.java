package vn.dondoc.standalone.demo;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.dondoc.contracts.directive.DirectiveItem;
import vn.dondoc.standalone.services.DondocService;

/** What became of a directive, for reading. */
final class DirectiveOverview {
    private static final int SHOWN_AGENCIES = 5;
    private static final int SHOWN_TEXT = 60;

    private static final String REPORT_HEAD =
            "    tất cả · all  không hạn · no deadline  trong hạn · in time  quá hạn · overdue  xong · done%n"
                    .formatted();

    private final ServiceClient api;
    private final Map<String, String> levels;

    DirectiveOverview(ServiceClient api) {
        this.api = api;
        this.levels = api.getAllPages(DondocService.DIRECTIVE, "/api/v1/agencies").stream()
                .collect(Collectors.toMap(
                        agency -> agency.path("id").asString(),
                        agency -> agency.path("level").asString()));
    }

    String of(IssuedDirective directive) {
        return """

                Văn bản · directive %s: %s
                %s
                %s
                %s""".formatted(
                        directive.facts().number(),
                        directive.facts().subject(),
                        itemLines(directive),
                        noticeLines(directive),
                        reportLines(directive));
    }

    /** Everything there is, in a few lines. */
    String ofAll() {
        JsonNode report = api.getObject(DondocService.REPORTING, "/api/v1/reports/summary")
                .body();
        return "%nToàn tỉnh · the province%n".formatted() + REPORT_HEAD + reportLine(report.path("total"));
    }

    private String itemLines(IssuedDirective directive) {
        List<JsonNode> tasks = api.getAllPages(DondocService.TASK, "/api/v1/tasks?directive=" + directive.id());
        String lines = directive.facts().items().stream()
                .map(item -> line(
                        item.number(),
                        tasks.stream()
                                .filter(task -> item.number()
                                        .equals(task.path("itemNumber").asString()))
                                .toList(),
                        shortened(item)))
                .collect(Collectors.joining());
        String head = """
                Nhiệm vụ · tasks
                  mục · item  tất cả · all  cấp tỉnh · province  cấp xã · commune
                """.indent(2);
        return head + lines + line("∑", tasks, "");
    }

    private String line(String name, List<JsonNode> tasks, String text) {
        return "    %-10s %13d %21d %19d   %s%n"
                .formatted(name, tasks.size(), at("PROVINCE", tasks), at("COMMUNE", tasks), text);
    }

    private long at(String level, List<JsonNode> tasks) {
        return tasks.stream()
                .filter(task ->
                        level.equals(levels.get(task.path("leadAgencyId").asString())))
                .count();
    }

    private static String shortened(DirectiveItem item) {
        String text = item.text();
        return text.length() <= SHOWN_TEXT
                ? text
                : text.substring(0, SHOWN_TEXT).stripTrailing() + "…";
    }

    private String noticeLines(IssuedDirective directive) {
        JsonNode summary = api.getObject(
                        DondocService.NOTIFICATION, "/api/v1/notices/summary?directive=" + directive.id())
                .body();
        return "  Thông báo · notices: %d thông báo tới %d cơ quan về %d nhiệm vụ · %1$d notices to %2$d agencies about %3$d tasks%n"
                .formatted(
                        summary.path("notices").asLong(),
                        summary.path("agencies").asLong(),
                        summary.path("tasks").asLong());
    }

    private String reportLines(IssuedDirective directive) {
        JsonNode report = api.getObject(DondocService.REPORTING, "/api/v1/reports/agencies?directive=" + directive.id())
                .body();
        List<JsonNode> lines = report.path("items").values().stream()
                .sorted(Comparator.comparingLong(
                                (JsonNode line) -> line.path("total").asLong())
                        .reversed())
                .toList();
        String head = "  Báo cáo theo cơ quan · report by agency%n".formatted() + REPORT_HEAD;
        String shown = lines.stream()
                .limit(SHOWN_AGENCIES)
                .map(DirectiveOverview::reportLine)
                .collect(Collectors.joining());
        int hidden = lines.size() - SHOWN_AGENCIES;
        String more = hidden > 0 ? "    … và %d cơ quan khác · and %1$d more agencies%n".formatted(hidden) : "";
        return head + shown + more + reportLine(report.path("total"));
    }

    private static String reportLine(JsonNode line) {
        return "    %12d  %23d  %19d  %18d  %11d   %s%n"
                .formatted(
                        line.path("total").asLong(),
                        line.path("noDeadline").asLong(),
                        line.path("inTime").asLong(),
                        line.path("overdue").asLong(),
                        line.path("completedOnTime").asLong()
                                + line.path("completedLate").asLong(),
                        line.path("name").asString());
    }
}
