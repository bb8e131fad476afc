package vn.dondoc.standalone.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.standalone.demo.ProvinceStory.Chapter;
import vn.dondoc.standalone.demo.ProvinceStory.Step;
import vn.dondoc.standalone.services.DondocService;
import vn.dondoc.standalone.services.ServiceEndpoints;

/**
 * Has officials play a province at work, by the real commands of the day on which it is loaded: what is overdue was registered
 * late. A directive that is there already was played; killed in between, the next time goes on with those that are not.
 */
final class StoryLoader {
    private static final String DIRECTIVES = "/api/v1/directives";
    private static final String TASKS = "/api/v1/tasks/";
    private static final JsonMapper JSON = new JsonMapper();

    private final ServiceEndpoints endpoints;
    private final ProgressReporter teller;
    private final LocalDate today;
    private final List<Chapter> chapters;
    private final Map<String, ServiceClient> officials = new HashMap<>();

    StoryLoader(String story, ServiceEndpoints endpoints, ProgressReporter teller, LocalDate today) {
        this.endpoints = endpoints;
        this.teller = teller;
        this.today = today;
        this.chapters = ProvinceStory.read(story, today);
    }

    /** What it has issued, by number. */
    Set<String> numbers() {
        return chapters.stream().map(Chapter::number).collect(Collectors.toSet());
    }

    /** @param known the numbers of directives that are there already */
    void play(Set<String> known) {
        for (Chapter chapter : chapters) {
            if (!known.contains(chapter.number())) {
                teller.progress("Đang dựng một tỉnh đang làm việc · a province at work: " + chapter.number());
                playOrTell(chapter);
            }
        }
    }

    /** The story is an extra: what is refused of it on some day keeps nobody from the rest. */
    private void playOrTell(Chapter chapter) {
        try {
            List<JsonNode> tasks = issue(chapter);
            chapter.steps().forEach(step -> take(step, taskOf(step, tasks)));
        } catch (DemoFailed refused) {
            teller.say("Bỏ qua phần còn lại của · the rest is left out of " + chapter.number() + ": "
                    + refused.getMessage());
        }
    }

    private ServiceClient official(String id) {
        return officials.computeIfAbsent(id, _ -> new ServiceClient(endpoints, id));
    }

    private List<JsonNode> issue(Chapter chapter) {
        ServiceClient clerk = official("H56.clerk");
        var draft = clerk.postJson(
                DondocService.DIRECTIVE, DIRECTIVES, "application/json", JSON.writeValueAsBytes(chapter.draft()));
        String id = draft.body().path("id").asString();
        clerk.takeStep(DondocService.DIRECTIVE, DIRECTIVES + "/" + id + "/issue?acceptPastDueDates=true", draft.etag());
        Instant limit = Instant.now().plus(DemoScenario.PATIENCE);
        while (Instant.now().isBefore(limit)) {
            List<JsonNode> tasks = clerk.getAllPages(DondocService.TASK, "/api/v1/tasks?directive=" + id);
            if (tasks.size() >= chapter.tasks()) {
                return tasks;
            }
            teller.pause();
        }
        throw new DemoFailed("The tasks of " + chapter.number() + " did not come");
    }

    private static String taskOf(Step step, List<JsonNode> tasks) {
        return tasks.stream()
                .filter(task -> step.item().equals(task.path("itemNumber").asString())
                        && step.lead().equals(task.path("leadAgencyId").asString()))
                .findFirst()
                .orElseThrow(() -> new DemoFailed("No task for " + step))
                .path("id")
                .asString();
    }

    private void take(Step step, String task) {
        String words = step.words();
        switch (step.name()) {
            case "acknowledge", "confirm" -> send(step, task, step.name(), null);
            case "return", "decline", "suspend" -> send(step, task, step.name(), body("reason", words));
            case "progress" -> {
                begin(step, task);
                send(step, task, "progress", progress(words));
            }
            case "report" -> {
                begin(step, task);
                send(step, task, "report", body("text", words));
            }
            case "extend" -> {
                begin(step, task);
                String[] dayAndReason = words.split(" ", 2);
                send(
                        step,
                        task,
                        "extensions",
                        body("reason", dayAndReason[1])
                                .put("dueOn", ProvinceStory.day(dayAndReason[0], today))
                                .put("forecast", "Hoàn thành đúng thời hạn mới."));
            }
            case "grant" ->
                send(step, task, "extensions/1/decide", body("reason", words).put("verdict", "APPROVE"));
            default -> throw new DemoFailed("Not understood: " + step);
        }
    }

    /** Percent, words, and behind an exclamation mark what is difficult. */
    private static ObjectNode progress(String words) {
        String[] percentAndRest = words.split(" ", 2);
        String[] textAndDifficulty = percentAndRest[1].split("!", 2);
        ObjectNode progress =
                body("text", textAndDifficulty[0].strip()).put("percent", Integer.parseInt(percentAndRest[0]));
        if (textAndDifficulty.length > 1) {
            progress.putArray("difficulties").add(textAndDifficulty[1].strip());
        }
        return progress;
    }

    private static ObjectNode body(String field, String words) {
        return JSON.createObjectNode().put(field, words);
    }

    /** Work begins with that, whoever does not say so. */
    private void begin(Step step, String task) {
        var stored = official(step.official()).getObject(DondocService.TASK, TASKS + task);
        if ("ASSIGNED".equals(stored.body().path("state").asString())) {
            send(step, task, "acknowledge", null);
        }
    }

    private void send(Step step, String task, String command, @Nullable ObjectNode body) {
        ServiceClient official = official(step.official());
        String etag = official.getObject(DondocService.TASK, TASKS + task).etag();
        String path = TASKS + task + "/" + command;
        if (body == null) {
            official.takeStep(DondocService.TASK, path, etag);
        } else {
            official.takeStep(DondocService.TASK, path, etag, body.toString());
        }
    }
}
