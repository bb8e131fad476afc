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
record Arrival(int tasks, int agencies, int noticed, int reported) {
    static final Arrival NOTHING = new Arrival(0, 0, 0, 0);

    static Arrival of(String directiveId, Api api) {
        JsonNode notices = api.get(Service.NOTIFICATION, "/api/v1/notices/summary?directive=" + directiveId)
                .body();
        return of(
                api.all(Service.TASK, "/api/v1/tasks?directive=" + directiveId).size(),
                notices,
                reported(api.all(Service.REPORTING, "/api/v1/reports/directives"), directiveId));
    }

    static Arrival of(int tasks, JsonNode notices, int reported) {
        return new Arrival(
                tasks, notices.path("agencies").asInt(), notices.path("tasks").asInt(), reported);
    }

    /** Later occurrences of recurring tasks may make it more. */
    boolean covers(Arrival wanted) {
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

    static Arrival wanted(IssuedDirective directive) {
        int tasks = directive.tasks();
        return new Arrival(tasks, directive.agencies().size(), tasks, tasks);
    }

    Arrival plus(Arrival other) {
        return new Arrival(
                tasks + other.tasks, agencies + other.agencies, noticed + other.noticed, reported + other.reported);
    }

    String outOf(Arrival wanted) {
        return "Nhiệm vụ · tasks " + tasks + "/" + wanted.tasks + ", thông báo tới cơ quan · agencies notified "
                + agencies + "/" + wanted.agencies + ", báo cáo · reported " + reported + "/" + wanted.reported;
    }
}
