package vn.dondoc.standalone.demo;

import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.dondoc.standalone.services.Service;

/**
 * How much of what a directive leads to is there.
 *
 * @param tasks in task-service
 * @param agencies that have their notice, be it one that waits for the agency's first official
 * @param noticed tasks that stand in the notices
 * @param reported tasks that the report counts
 */
record PropagationProgress(int tasks, int agencies, int noticed, int reported) {
    static final PropagationProgress NOTHING = new PropagationProgress(0, 0, 0, 0);

    static PropagationProgress of(String directiveId, Api api) {
        JsonNode notices = api.get(Service.NOTIFICATION, "/api/v1/notices/summary?directive=" + directiveId)
                .body();
        return of(
                api.all(Service.TASK, "/api/v1/tasks?directive=" + directiveId).size(),
                notices,
                reported(api.all(Service.REPORTING, "/api/v1/reports/directives"), directiveId));
    }

    static PropagationProgress of(int tasks, JsonNode notices, int reported) {
        return new PropagationProgress(
                tasks, notices.path("agencies").asInt(), notices.path("tasks").asInt(), reported);
    }

    /** Whether at least this much has arrived: later occurrences of recurring tasks may make it more. */
    boolean covers(PropagationProgress wanted) {
        return tasks >= wanted.tasks
                && agencies >= wanted.agencies
                && noticed >= wanted.noticed
                && reported >= wanted.reported;
    }

    private static int reported(List<JsonNode> lines, String directiveId) {
        return lines.stream()
                .filter(line -> directiveId.equals(line.path("key").asString()))
                .mapToInt(line -> line.path("total").asInt())
                .sum();
    }

    static PropagationProgress wanted(IssuedDirective directive) {
        int tasks = directive.tasks();
        return new PropagationProgress(tasks, directive.agencies().size(), tasks, tasks);
    }

    PropagationProgress plus(PropagationProgress other) {
        return new PropagationProgress(
                tasks + other.tasks, agencies + other.agencies, noticed + other.noticed, reported + other.reported);
    }

    String outOf(PropagationProgress wanted) {
        return "Nhiệm vụ · tasks " + tasks + "/" + wanted.tasks + ", thông báo tới cơ quan · agencies notified "
                + agencies + "/" + wanted.agencies + ", báo cáo · reported " + reported + "/" + wanted.reported;
    }
}
