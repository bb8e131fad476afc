package vn.dondoc.task.tasks.web;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.RunningService;
import vn.dondoc.task.core.TaskOperation;

/** How each operation is asked for, of one task and one amendment. */
final class OperationRequests {
    static final String TASK = "/api/v1/tasks/rights-1-H56.03.30";
    static final String AMENDMENT = "/api/v1/amendments/rights:2";
    static final String REASON = "{\"reason\":\"Có lý do\"}";

    private OperationRequests() {}

    /** Some requests that are the operation: as it is asked for by a path, and what is posted to it. */
    static List<Request> requests(TaskOperation operation) {
        return switch (operation) {
            case READ_TASKS -> reads(TASK, "", "/history", "/deadline"); // lists and a transfer of many: below
            case ACKNOWLEDGE -> step("/acknowledge", "");
            case UPDATE_PROGRESS -> step("/progress", "{\"percent\":10,\"text\":\"x\"}");
            case ASK_FOR_TIME ->
                List.of(
                        new Request(
                                TASK + "/extensions", "{\"dueOn\":\"2026-01-20\",\"reason\":\"x\",\"forecast\":\"x\"}"),
                        new Request(TASK + "/extensions/1/answer", "{\"accepted\":true}"),
                        new Request(TASK + "/extensions/1/withdraw", ""));
            case RESOLVE_DIFFICULTY -> step("/difficulties/1/resolve", REASON);
            case REPORT_RESULT -> step("/report", "{\"text\":\"x\"}");
            case WITHDRAW_RESULT -> step("/withdraw-result", REASON);
            case NAME_PERSON_IN_CHARGE ->
                List.of(
                        new Request(TASK + "/person-in-charge", "{\"officialId\":\"x\"}"),
                        new Request(TASK + "/person-in-charge/withdraw", ""));
            case DECLINE -> step("/decline", REASON);
            default -> decisions(operation);
        };
    }

    private static List<Request> decisions(TaskOperation operation) {
        return switch (operation) {
            case CONFIRM_RESULT -> step("/confirm", "");
            case RETURN_RESULT -> step("/return", REASON);
            case REOPEN -> step("/reopen", REASON);
            case INSIST -> step("/insist", REASON);
            case DECIDE_ON_TIME -> step("/extensions/1/decide", "{\"verdict\":\"REFUSE\",\"reason\":\"x\"}");
            case SET_DUE_DATE -> step("/due-date", "{\"dueOn\":\"2026-01-20\",\"reason\":\"x\"}");
            case SUSPEND -> step("/suspend", REASON);
            case RESUME -> step("/resume", "");
            case TRANSFER -> step("/transfer", "{\"leadAgencyId\":\"H56.03\",\"reason\":\"x\"}");
            case CANCEL -> step("/cancel", REASON);
            default -> others(operation);
        };
    }

    private static List<Request> others(TaskOperation operation) {
        return switch (operation) {
            case ASK_COORDINATOR -> step("/parts", "{\"agencyId\":\"H56.05\",\"name\":\"x\"}");
            case CONTRIBUTE -> step("/parts/1/contribute", "{\"text\":\"x\",\"done\":false}");
            case RELEASE_PART -> step("/parts/1/release", REASON);
            case READ_AMENDMENTS -> List.of(Request.get(AMENDMENT));
            case CONFIRM_AMENDMENT ->
                List.of(new Request(AMENDMENT + "/confirm", ""), new Request(AMENDMENT + "/reject", REASON));
            case READ_REFERENCE_DATES -> List.of(Request.get("/api/v1/reference-dates?number=15/UBND-KT"));
            case SET_REFERENCE_DATE ->
                List.of(new Request(
                        "/api/v1/reference-dates", "{\"number\":\" \",\"dueOn\":\"2026-01-20\",\"reason\":\"x\"}"));
            case READ_CALENDAR ->
                reads("/api/v1/calendar", "?year=2026", "/versions", "/working-days?from=2026-01-05&days=1");
            case CHANGE_CALENDAR ->
                Stream.of("/preview", "/versions", "/imports?reason=x", "/imports/preview?reason=x")
                        .map(path -> new Request("/api/v1/calendar" + path, "{}"))
                        .toList();
            default -> throw new IllegalArgumentException("Nobody says how " + operation + " is asked for");
        };
    }

    private static List<Request> reads(String path, String... ends) {
        return Stream.of(ends).map(end -> Request.get(path + end)).toList();
    }

    private static List<Request> step(String path, String body) {
        return List.of(new Request(TASK + path, body));
    }

    /** A path and what is posted to it; nothing where it is read. */
    record Request(String path, @Nullable String body) {
        static Request get(String path) {
            return new Request(path, null);
        }

        @Override
        public String toString() {
            return (body == null ? "GET " : "POST ") + path;
        }

        HttpResponse<String> by(RunningService.Caller caller) {
            HttpRequest.Builder request = caller.request(path);
            return RunningService.send(
                    body == null
                            ? request.GET()
                            : request.header("If-Match", "\"99\"")
                                    .header("Content-Type", path.contains("/imports") ? "text/csv" : "application/json")
                                    .POST(BodyPublishers.ofString(body)));
        }
    }
}
