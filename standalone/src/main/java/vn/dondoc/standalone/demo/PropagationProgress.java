package vn.dondoc.standalone.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.dondoc.standalone.services.DondocService;

/**
 * How much of what a directive leads to is there.
 *
 * @param tasks in task-service
 * @param agencies that have their notice, be it one that waits for the agency's first official; each once, however many
 *     directives it is about
 * @param noticed tasks that stand in the notices
 * @param reported tasks that the report counts
 */
record PropagationProgress(int tasks, Set<String> agencies, int noticed, int reported) {
    static final PropagationProgress NOTHING = new PropagationProgress(0, Set.of(), 0, 0);

    PropagationProgress {
        agencies = Set.copyOf(agencies);
    }

    static PropagationProgress readFor(String directiveId, ServiceClient api) {
        JsonNode notices = api.getObject(DondocService.NOTIFICATION, "/api/v1/notices/summary?directive=" + directiveId)
                .body();
        return readFor(
                api.getAllPages(DondocService.TASK, "/api/v1/tasks?directive=" + directiveId)
                        .size(),
                notices,
                reported(api.getAllPages(DondocService.REPORTING, "/api/v1/reports/directives"), directiveId));
    }

    static PropagationProgress readFor(int tasks, JsonNode notices, int reported) {
        Set<String> agencies = notices.path("agencyIds").values().stream()
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
        return new PropagationProgress(tasks, agencies, notices.path("tasks").asInt(), reported);
    }

    /** Whether at least this much has arrived: later occurrences of recurring tasks may make it more. */
    boolean covers(PropagationProgress wanted) {
        return tasks >= wanted.tasks
                && agencies.containsAll(wanted.agencies)
                && noticed >= wanted.noticed
                && reported >= wanted.reported;
    }

    private static int reported(List<JsonNode> lines, String directiveId) {
        return lines.stream()
                .filter(line -> directiveId.equals(line.path("key").asString()))
                .mapToInt(line -> line.path("total").asInt())
                .sum();
    }

    static PropagationProgress expectedFor(IssuedDirective directive) {
        int tasks = directive.tasks();
        return new PropagationProgress(tasks, directive.agencies(), tasks, tasks);
    }

    PropagationProgress plus(PropagationProgress other) {
        Set<String> both = new HashSet<>(agencies);
        both.addAll(other.agencies);
        return new PropagationProgress(tasks + other.tasks, both, noticed + other.noticed, reported + other.reported);
    }

    String outOf(PropagationProgress wanted) {
        return "Nhiệm vụ · tasks " + tasks + "/" + wanted.tasks + ", thông báo tới cơ quan · agencies notified "
                + agencies.size() + "/" + wanted.agencies.size() + ", báo cáo · reported " + reported + "/"
                + wanted.reported;
    }
}
