package vn.dondoc.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.standalone.services.DondocService;

/** What is issued and done in the days around 30 April 2026, from two tables. */
final class WeekScript {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final String OF_THE_YEAR = "/2026";

    private final Province province;
    private final List<Line> lines =
            Stream.concat(read("directives.txt", 1), read("steps.txt", 0)).toList();
    private final Map<String, String> directives = new HashMap<>();

    WeekScript(Province province) {
        this.province = province;
    }

    private record Line(LocalDateTime at, List<String> cells) {
        boolean isDirective() {
            return cells.size() == 7;
        }
    }

    private static Stream<Line> read(String table, int timeAt) {
        try (var file = WeekScript.class.getResourceAsStream("/week/" + table)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split("\\|", -1))
                            .map(String::strip)
                            .toList())
                    .map(cells -> new Line(time(cells.get(timeAt)), cells));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalDateTime time(String text) {
        return LocalDateTime.parse(text.replace(" ", OF_THE_YEAR + " "), TIME);
    }

    /** When something is done. */
    Stream<LocalDateTime> times() {
        return lines.stream().map(Line::at).distinct();
    }

    void play(LocalDateTime now) {
        lines.stream().filter(line -> line.at().equals(now)).forEach(line -> {
            if (line.isDirective()) {
                issue(line);
            } else {
                take(line.cells());
            }
        });
    }

    private void issue(Line line) {
        List<String> cells = line.cells();
        ObjectNode body = (ObjectNode) new JsonMapper().readTree(Province.example("directive-urgent.json"));
        body.put("number", cells.get(0) + "/UBND-TH")
                .put("kind", "Công văn")
                .put("subject", cells.get(5))
                .put("issuedOn", line.at().toLocalDate().toString())
                .put("urgency", cells.get(2));
        ObjectNode item = (ObjectNode) body.path("items").get(0);
        item.put("text", cells.get(6)).put("urgency", cells.get(2)).remove("product");
        item.putArray("coordinators");
        item.putArray("fields");
        var leads = item.putArray("leadAgencyIds");
        Stream.of(cells.get(3).split(" ", -1)).forEach(leads::add);
        item.putObject("deadline").put("kind", "DATE").put("dueOn", date(cells.get(4)));
        directives.put(cells.get(0), Province.issue(province.clerk(), body.toString()));
    }

    private static String date(String text) {
        return time(text + " 00:00").toLocalDate().toString();
    }

    private void take(List<String> cells) {
        Person who = province.official(cells.get(1));
        String words = cells.get(4);
        String task = "/api/v1/tasks/" + taskOf(cells.get(2), cells.get(1));
        switch (cells.get(3)) {
            case "report" -> {
                begin(who, task);
                step(who, task, "report", body("text", words));
            }
            case "confirm" -> step(who, task, "confirm", "");
            case "return" -> step(who, task, "return", body("reason", words));
            case "decline" -> step(who, task, "decline", body("reason", words));
            case "charge" -> step(who, task, "person-in-charge", body("officialId", words));
            case "extend" -> extend(who, task, date(words));
            case "grant" -> step(who, task, "extensions/1/decide", body("verdict", "APPROVE", "reason", "Đồng ý"));
            default -> throw new IllegalArgumentException(cells.toString());
        }
    }

    private static void extend(Person who, String task, String dueOn) {
        begin(who, task);
        step(
                who,
                task,
                "extensions",
                body("dueOn", dueOn, "reason", "Chờ số liệu của các xã", "forecast", "Xong trước hạn mới"));
    }

    /** Nobody hears of that, and a result needs it. */
    private static void begin(Person who, String task) {
        if (who.get(DondocService.TASK, task).path("state").asString().equals("ASSIGNED")) {
            step(who, task, "acknowledge", "");
        }
    }

    private static void step(Person who, String task, String step, String body) {
        String etag = who.tryToGet(DondocService.TASK, task)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        who.with("If-Match", etag).post(DondocService.TASK, task + "/" + step, body);
    }

    private static String body(String... namesAndValues) {
        ObjectNode body = new JsonMapper().createObjectNode();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return body.toString();
    }

    /** That of the agency that is named after the directive, or of the official's own. */
    private String taskOf(String directiveAndLead, String official) {
        String[] words = directiveAndLead.split(" ", -1);
        List<JsonNode> tasks = province.tasksOf(directives.get(words[0]));
        String lead = words.length > 1 ? words[1] : official.replaceAll("\\.[a-z]+$", "");
        return tasks.stream()
                .filter(task -> lead.equals(task.path("leadAgencyId").asString()))
                .findFirst()
                .orElse(tasks.getFirst())
                .path("id")
                .asString();
    }
}
