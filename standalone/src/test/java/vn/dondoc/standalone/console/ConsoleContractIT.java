package vn.dondoc.standalone.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.standalone.services.DondocService;

/** What the console reads, held against what the services say that they tell. */
@ExtendWith(InBrowser.class)
class ConsoleContractIT {
    private static final JsonMapper JSON = new JsonMapper();

    /** Records of the console, and the schemas that they read. */
    private static final Map<DondocService, Map<String, String>> READ = Map.of(
            DondocService.TASK,
                    Map.of(
                            "tasks.Task", "LinkedTaskView",
                            "tasks.TaskList", "TaskListView",
                            "tasks.TaskHistory", "PageHistoryView",
                            "tasks.DeadlineExplanation", "DeadlineExplanationView",
                            "page.Me", "CallerController.CallerView"),
            DondocService.NOTIFICATION,
                    Map.of(
                            "notices.Inbox", "PageNoticeView",
                            "notices.Inbox$Counts", "NoticeCounts",
                            "notices.Inbox$Marked", "InboxLists.Marked",
                            "page.PageFrame$Unread", "InboxController.Unread",
                            "today.UnreadNotices", "PageNoticeView"),
            DondocService.DIRECTIVE,
                    Map.of(
                            "directives.Directive", "DirectiveView",
                            "directives.Directive$History", "PageHistoryEntry",
                            "directives.DirectiveList", "PageDirectiveListItem"),
            DondocService.REPORTING, Map.of("directives.ProgressMatrix", "MatrixAnswer"));

    /** Where the values of a property have texts: what these begin with. */
    private static final Map<DondocService, Map<String, String>> WORDS = Map.of(
            DondocService.TASK,
            Map.of(
                    "TaskView.state", "state.",
                    "TaskView.timeliness", "timeliness.",
                    "TaskView.PartView.state", "part-state.",
                    "DifficultyView.state", "difficulty-state.",
                    "Extension.state", "extension-state.",
                    "HistoryView.what", "what.",
                    "CallerController.CallerView.role", "role."),
            DondocService.DIRECTIVE,
            Map.of(
                    "DirectiveView.status", "directive-status.",
                    "HistoryEntry.step", "directive-step.",
                    "DeadlineRule.kind", "rule."));

    @Test
    void everyPropertyThatTheConsoleReadsIsToldWithThatType(ConsoleSystem system) throws Exception {
        List<String> missing = new ArrayList<>();
        for (DondocService service : READ.keySet()) {
            JsonNode schemas = schemas(system, service);
            for (Map.Entry<String, String> read : READ.get(service).entrySet()) {
                Class<?> type = Class.forName("vn.dondoc.console." + read.getKey());
                check(type, schemas.path(read.getValue()), schemas, missing);
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void everyValueThatIsShownHasItsWords(ConsoleSystem system) throws Exception {
        ResourceBundle texts = ResourceBundle.getBundle("vn.dondoc.console.messages", Locale.of("vi"));
        for (DondocService service : WORDS.keySet()) {
            JsonNode schemas = schemas(system, service);
            WORDS.get(service).forEach((property, words) -> {
                int dot = property.lastIndexOf('.');
                JsonNode values = schemas.path(property.substring(0, dot))
                        .path("properties")
                        .path(property.substring(dot + 1))
                        .path("enum");
                assertThat(values).as(property).isNotEmpty();
                values.forEach(value -> assertThat(texts.containsKey(words + value.asString()))
                        .as("text of %s%s", words, value.asString())
                        .isTrue());
            });
        }
    }

    private static void check(Class<?> type, JsonNode schema, JsonNode schemas, List<String> missing) {
        for (RecordComponent component : type.getRecordComponents()) {
            JsonNode property = schema.path("properties").path(component.getName());
            // a task in a list has no steps: of one by itself all is held against the description
            boolean isTaskOfList = component.getGenericType().getTypeName().contains("console.tasks.Task>");
            if (!isTaskOfList && !fits(component.getGenericType(), property, schemas, missing)) {
                missing.add(type.getSimpleName() + "." + component.getName() + " reads " + property);
            }
        }
    }

    private static boolean fits(Type type, JsonNode property, JsonNode schemas, List<String> missing) {
        if (type instanceof ParameterizedType list) {
            return says(property, "array")
                    && fits(list.getActualTypeArguments()[0], property.path("items"), schemas, missing);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            String name = property.path("$ref").asString("").replaceFirst(".*/", "");
            check(plain, schemas.path(name), schemas, missing);
            return !name.isEmpty();
        }
        return switch (plain.getSimpleName()) {
            case "String" -> says(property, "string");
            case "boolean", "Boolean" -> says(property, "boolean");
            case "int", "long", "Integer", "Long" -> says(property, "integer");
            default ->
                says(property, "string")
                        && property.path("format").asString("").equals(plain == LocalDate.class ? "date" : "date-time")
                        && (plain == LocalDate.class || plain == OffsetDateTime.class);
        };
    }

    /** A type, or several of which null is one. */
    private static boolean says(JsonNode property, String type) {
        JsonNode types = property.path("type");
        return types.isArray()
                ? types.valueStream().anyMatch(each -> each.asString().equals(type))
                : types.asString("").equals(type);
    }

    private static JsonNode schemas(ConsoleSystem system, DondocService service) throws Exception {
        String secret = Base64.getEncoder().encodeToString("H56.head:dondoc".getBytes(StandardCharsets.UTF_8));
        JsonNode token = ask(HttpRequest.newBuilder(URI.create(system.identity() + "/oauth2/token"))
                .header("Authorization", "Basic " + secret)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")));
        return ask(HttpRequest.newBuilder(system.endpoints().endpointOf(service).resolve("/v3/api-docs"))
                        .header(
                                "Authorization",
                                "Bearer " + token.path("access_token").asString()))
                .at("/components/schemas");
    }

    private static JsonNode ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return JSON.readTree(
                    http.send(request.build(), BodyHandlers.ofString()).body());
        }
    }
}
