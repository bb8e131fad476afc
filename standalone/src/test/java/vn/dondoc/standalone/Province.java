package vn.dondoc.standalone;

import static vn.dondoc.standalone.services.DondocService.DIRECTIVE;
import static vn.dondoc.standalone.services.DondocService.NOTIFICATION;
import static vn.dondoc.standalone.services.DondocService.REPORTING;
import static vn.dondoc.standalone.services.DondocService.TASK;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.platform.testing.Waiting;
import vn.dondoc.standalone.services.DondocService;
import vn.dondoc.standalone.services.ServiceEndpoints;

/** The province's officials at their services, with the directory of the examples. */
final class Province {
    private static final AtomicInteger NUMBERS = new AtomicInteger(100);

    private final ServiceEndpoints endpoints;
    private final Map<String, Person> signedIn = new HashMap<>();

    Province(ServiceEndpoints endpoints) {
        this.endpoints = endpoints;
    }

    Person official(String id) {
        return signedIn.computeIfAbsent(id, _ -> Person.signedIn(endpoints, id));
    }

    /** Drafts and issues what the examples and the tests write, and takes no part in the rest. */
    Person clerk() {
        return official("H56.clerk");
    }

    void loadDirectory() {
        for (String kind : List.of("agencies", "groups", "officials")) {
            byte[] csv = example("directory/" + kind + ".csv");
            clerk().postCsv(DIRECTIVE, "/api/v1/directory/imports/" + kind + "?mode=all", csv);
        }
        // until then a service refuses those whom it does not know
        for (DondocService service : DondocService.values()) {
            Waiting.until(
                    "the officials at " + service,
                    () -> clerk().get(service, "/api/v1/me").path("standing").asString(""),
                    "CONFIRMED"::equals);
        }
    }

    /** Returns the directive's id. */
    String issueExample(String name) {
        return issue(clerk(), new String(example(name), StandardCharsets.UTF_8));
    }

    /** One item for these agencies, issued by somebody; returns the directive's id. */
    String issueOneItem(Person issuer, String deadline, String... leadAgencyIds) {
        ObjectNode body = urgentDirective();
        ObjectNode item = (ObjectNode) body.path("items").get(0);
        var leads = item.putArray("leadAgencyIds");
        List.of(leadAgencyIds).forEach(leads::add);
        item.putArray("coordinators");
        item.set("deadline", new JsonMapper().readTree(deadline));
        return issue(issuer, body.toString());
    }

    /** So many items of that text, all for one agency. */
    static ObjectNode plan(int items, String text, String leadAgencyId) {
        ObjectNode body = urgentDirective();
        ObjectNode item = (ObjectNode) body.path("items").get(0);
        item.put("text", text).putArray("leadAgencyIds").add(leadAgencyId);
        item.putArray("coordinators");
        var all = body.putArray("items");
        for (int number = 1; number <= items; number++) {
            all.add(item.deepCopy().put("number", "I." + number + ".a)"));
        }
        return body;
    }

    /** Hỏa tốc hẹn giờ: so many items for each department and commune, due on one day at one time; returns its id. */
    String issueTimedFlash(int items, LocalDateTime dueAt) {
        ObjectNode body = urgentDirective();
        ObjectNode item = (ObjectNode) body.path("items").get(0);
        item.put("urgency", "FLASH_TIMED");
        item.putArray("leadAgencyIds");
        item.putArray("leadGroupIds").add("so-nganh").add("ubnd-xa-phuong");
        item.putArray("coordinators");
        item.putObject("deadline")
                .put("kind", "DATE")
                .put("dueOn", dueAt.toLocalDate().toString())
                .put("dueTime", dueAt.toLocalTime().toString());
        var all = body.putArray("items");
        for (int number = 1; number <= items; number++) {
            all.add(item.deepCopy().put("number", String.valueOf(number)));
        }
        return issue(clerk(), body.toString());
    }

    private static ObjectNode urgentDirective() {
        ObjectNode body = (ObjectNode) new JsonMapper().readTree(example("directive-urgent.json"));
        return body.put("number", NUMBERS.incrementAndGet() + "/CĐ-UBND");
    }

    static String issue(Person issuer, String body) {
        String id =
                issuer.post(DIRECTIVE, "/api/v1/directives", body).path("id").asString();
        issuer.step(DIRECTIVE, "/api/v1/directives/" + id, "issue", "");
        return id;
    }

    static byte[] example(String name) {
        try (var file = Province.class.getResourceAsStream("/examples/" + name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until this many tasks are everywhere: at the tasks themselves, in notices, in the report. */
    void awaitEverywhere(String directive, int tasks) {
        Waiting.until("tasks", () -> tasksOf(directive).size(), size -> size == tasks);
        Waiting.until("notices", () -> noticesOf(directive).path("tasks").asInt(), size -> size == tasks);
        Waiting.until("recipients", () -> noticesOf(directive).path("waiting").asInt(), waiting -> waiting == 0);
        Waiting.until("rows of the report", () -> rowsOf(directive, "").size(), size -> size == tasks);
        Waiting.until(
                "totals of the report", () -> totalOf(directive).path("total").asInt(), total -> total == tasks);
    }

    List<JsonNode> tasksOf(String directive) {
        return clerk().all(TASK, "/api/v1/tasks?directive=" + directive);
    }

    JsonNode noticesOf(String directive) {
        return clerk().get(NOTIFICATION, "/api/v1/notices/summary?directive=" + directive);
    }

    /** The directive's line in the report by directive; nothing before the report knows it. */
    JsonNode totalOf(String directive) {
        return clerk().all(REPORTING, "/api/v1/reports/directives").stream()
                .filter(line -> directive.equals(line.path("key").asString()))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    /** The tasks behind a number. */
    List<JsonNode> rowsOf(String directive, String filter) {
        return clerk().all(REPORTING, "/api/v1/reports/tasks?directive=" + directive + filter);
    }

    /** By agency; {@code total} over all. */
    JsonNode reportOf(String directive) {
        return clerk().get(REPORTING, "/api/v1/reports/agencies?directive=" + directive);
    }

    /** The official's notices about a directive, of one kind. */
    List<JsonNode> inboxOf(String official, String directive, String kind) {
        return official(official).all(NOTIFICATION, "/api/v1/inbox").stream()
                .filter(notice -> directive.equals(notice.path("directiveId").asString())
                        && kind.equals(notice.path("kind").asString()))
                .toList();
    }

    void awaitInbox(String official, String directive, String kind) {
        Waiting.until(kind + " of " + official, () -> inboxOf(official, directive, kind), one -> one.size() == 1);
    }

    void awaitRows(String directive, String filter, int rows) {
        Waiting.until("rows " + filter, () -> rowsOf(directive, filter).size(), size -> size == rows);
    }

    void awaitTotal(String directive, String category, int total) {
        Waiting.until(category, () -> totalOf(directive).path(category).asInt(), number -> number == total);
    }

    String onlyTaskOf(String directive) {
        return tasksOf(directive).getFirst().path("id").asString();
    }

    List<JsonNode> historyOf(String task) {
        return clerk().all(TASK, "/api/v1/tasks/" + task + "/history");
    }
}
