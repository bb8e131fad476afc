package vn.dondoc.task.tasks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.RunningService.json;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.task.QuietService;
import vn.dondoc.task.RunningService;
import vn.dondoc.task.directory.Agency;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.ListedTasks;
import vn.dondoc.task.tasks.Tasks;

/** How the list of tasks is asked for over HTTP, and what is told about questions that make no sense. */
class TaskListIT extends QuietService {
    private static final String TASKS = "/api/v1/tasks";
    private final String directive = "d" + UUID.randomUUID();
    private final String list = TASKS + "?directive=" + directive;
    private final RunningService.Caller lead = service.as("H56.02", OfficialRole.OFFICER);

    /** Two due soon and one without a date, which the lead of two and coordinator of one may know; and one of others. */
    @BeforeEach
    void assign() {
        service.bean(Tasks.class)
                .addAll(
                        List.of(
                                ListedTasks.assigned(Given.assignment(directive, "1", Given.LEAD), null),
                                ListedTasks.assigned(
                                        Given.assignment(directive, "2", Given.LEAD), Given.DUE.minusDays(2)),
                                ListedTasks.assigned(
                                        Given.assignment(
                                                directive,
                                                "1",
                                                "H56.03",
                                                List.of(Coordinator.asked("H56.02", "Sở Nội vụ", "góp ý"))),
                                        Given.DUE),
                                ListedTasks.assigned(Given.assignment(directive, "1", "H56.04"), Given.DUE)),
                        Given.assigner(Given.IN_TIME));
    }

    @Test
    void aListSaysHowManyTasksItHasWhereThatIsAsked() {
        JsonNode counted = lead.read(list + "&limit=1&total=true");

        assertThat(counted.get("total").asInt()).isEqualTo(3);
        assertThat(counted.get("items").size()).isEqualTo(1);
        assertThat(counted.has("totalExceeded")).isFalse();
        assertThat(lead.read(list).has("total")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                       | 3",
                "agency=H56.02                          | 2",
                "agency=000.00.02.H56                   | 2",
                "scope=AGENCY                           | 2",
                "scope=AGENCY&item=1                    | 1",
                "scope=MINE                             | 2",
                "scope=MINE&state=COMPLETED             | 0",
                "coordinator=H56.02                     | 1",
                "coordinator=H56.04                     | 0",
                "agency=H56.04                          | 0",
                "coordinator=000.00.03.H56              | 0",
                "assigner=H56                           | 3",
                "assigner=000.00.00.H56                 | 3",
                "item=1                                 | 2",
                "item=1&agency=H56.03                   | 1",
                "state=ASSIGNED                         | 3",
                "urgency=URGENT&urgency=FLASH            | 3",
                "urgency=FLASH                          | 0",
                "silent=true                            | 0",
                "everMissed=false                       | 3",
                "openRequest=true                       | 0",
                "openDifficulty=true                    | 0",
                "successorMissing=true                  | 0",
                "state=COMPLETED&state=ASSIGNED         | 3",
                "state=COMPLETED                        | 0",
                "timeliness=NO_DEADLINE                 | 1",
                "timeliness=DUE_SOON                    | 1",
                "timeliness=DUE_SOON&timeliness=IN_TIME | 2",
                "timeliness=OVERDUE                     | 0",
                "field=Công thương                      | 3",
                "dueFrom=2026-01-08                     | 1",
                "dueFrom=2026-01-07&dueTo=2026-01-09    | 2",
                "dueTo=2026-01-09&sort=due              | 2",
                "q=31-CĐ/UBND                           | 3",
                "q=Số: 31/cđ-ubnd                        | 3",
                "q=hàng hoá thiết yếu                   | 3",
                "q=ha noi                               | 0"
            })
    void everyListParameterFilters(@Nullable String parameters, int expected) {
        JsonNode found = lead.read(list + query(parameters));

        assertThat(found.get("items").size()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "state=LATE                          | state      | CANCELLED",
                "state=ASSIGNED&state=x              | state      | ASSIGNED, ACKNOWLEDGED",
                "timeliness=LATE                     | timeliness | COMPLETED_LATE",
                "dueFrom=31/01/2026                  | dueFrom    | 2026-01-31",
                "dueTo=soon                          | dueTo      | 2026-01-31",
                "dueFrom=2026-01-10&dueTo=2026-01-09 | dueFrom    | ngày cuối",
                "sort=name                           | sort       | due",
                "scope=AGENCY&agency=H56.03          | scope      | cơ quan",
                "agency=H56.999                      | agency     | danh mục",
                "coordinator=000.00.99.H56           | coordinator | H56.99",
                "assigner=Sở                         | assigner   | H56.02",
                "scope=OURS                          | scope      | MINE",
                "q=--                                | q          | ít nhất một từ",
                "state=                              | state      | trống",
                "q=31&agency=                        | agency     | trống",
                "limit=0                             | limit      | 200",
                "after=damaged                       | after      | trang"
            })
    void aSenselessQueryIsRefusedWithTheWayOut(String parameters, String field, String says) {
        isRefused(lead.get(list + query(parameters)), field, says);
    }

    @ParameterizedTest
    @CsvSource({
        "HEAD,    CONFIRM_RESULT, CHANGE_CALENDAR",
        "CLERK,   REPORT_RESULT,  CONFIRM_RESULT",
        "OFFICER, ACKNOWLEDGE,    REPORT_RESULT"
    })
    void callersLearnWhatTheirRoleAllows(OfficialRole role, String allowed, String forOthers) {
        assertThat(service.as("H56.02", role).read("/api/v1/me").get("rights").valueStream())
                .extracting(JsonNode::asString)
                .contains("READ_TASKS", allowed)
                .doesNotContain(forOthers);
    }

    @Test
    void agenciesHaveTheirNamesBesideTheirIds() {
        assertThat(lead.read(list + "&agency=H56.02").get("items")).allSatisfy(task -> {
            assertThat(task.get("leadAgencyName").asString()).isEqualTo("Cơ quan H56.02");
            assertThat(task.get("assigningAgencyName").asString()).isEqualTo("Cơ quan H56");
        });
        assertThat(lead.read("/api/v1/me").get("agencyName").asString()).isEqualTo("Cơ quan H56.02");
    }

    @Test
    void aListIsFilteredByAnAgencyThatIsClosed() {
        service.recordAgencies(new Agency("H56.98", "Sở cũ", null, null, LocalDate.of(2025, 6, 30), "H56.03"));

        assertThat(lead.read(list + "&agency=H56.98").get("items").size()).isZero();
    }

    @Test
    void anItemFilterNeedsItsDirective() {
        isRefused(lead.get(TASKS + "?item=1&agency=H56.02"), "item", "cả văn bản");
    }

    @Test
    void anEndlessSearchIsRefused() {
        assertThat(lead.get(list + "&q=" + "a".repeat(200)).statusCode()).isEqualTo(200);
        isRefused(lead.get(list + "&q=" + "a".repeat(201)), "q", "200");
    }

    @Test
    void aSearchWithTooManyTextsIsRefusedUnlessNarrowed() {
        String word = "khapnoi";
        MongoOperations mongo = service.bean(MongoOperations.class);
        mongo.insert(IntStream.range(0, 2_000).mapToObj(i -> text(word)).toList(), "taskTexts");
        var province = service.as("H56", OfficialRole.OFFICER);
        assertThat(province.get(TASKS + "?assigner=H56&q=" + word).statusCode()).isEqualTo(200);

        mongo.insert(text(word), "taskTexts");

        isRefused(province.get(TASKS + "?assigner=H56&q=" + word), "q", "thêm từ");
        assertThat(lead.get(TASKS + "?assigner=H56&q=" + word).statusCode()).isEqualTo(200);
        assertThat(lead.read(list + "&q=" + word).get("items").size()).isZero();
    }

    private static Document text(String word) {
        return new Document("_id", UUID.randomUUID().toString())
                .append("words", List.of("chung", word))
                .append("spelled", List.of());
    }

    private static void isRefused(HttpResponse<String> answer, String field, String says) {
        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode error = json(answer).get("errors").get(0);
        assertThat(error.get("field").asString()).isEqualTo(field);
        assertThat(error.get("reason").asString()).contains(says);
        assertThat(answer.body()).doesNotContain("java.", "vn.dondoc");
    }

    @Test
    void pagesFollowOneAnotherInEachOrder() {
        assertThat(walk(list)).containsExactly("1-H56.02", "1-H56.03", "2-H56.02");
        assertThat(walk(list + "&sort=due")).containsExactly("2-H56.02", "1-H56.03", "1-H56.02");
        assertThat(walk(list + query("q=hoá"))).containsExactly("1-H56.02", "1-H56.03", "2-H56.02");
    }

    private List<String> walk(String from) {
        List<String> shown = new ArrayList<>();
        JsonNode page = lead.read(from + "&limit=1");
        while (page.get("items").size() > 0) {
            shown.add(page.get("items").get(0).get("id").asString().substring(directive.length() + 1));
            page = lead.read(from + "&limit=1&after=" + page.get("next").asString());
        }
        return shown;
    }

    @Test
    void aCursorServesNoOtherOrder() {
        String next = lead.read(list + "&limit=1").get("next").asString();

        isRefused(lead.get(list + "&sort=due&after=" + next), "after", "xếp cách khác");
    }

    @Test
    void aTaskSaysItsTimeliness() {
        JsonNode tasks = lead.read(list + "&sort=due").get("items");

        assertThat(tasks.valueStream().map(task -> task.get("timeliness").asString()))
                .containsExactly("DUE_SOON", "IN_TIME", "NO_DEADLINE");
    }

    @Test
    void everyParameterIsDescribed() {
        JsonNode parameters = lead.read("/v3/api-docs").at("/paths/~1api~1v1~1tasks/get/parameters");

        assertThat(parameters.valueStream().map(each -> each.get("name").asString()))
                .contains("agency", "coordinator", "assigner", "directive", "item", "state", "timeliness", "field")
                .contains("dueFrom", "dueTo", "q", "sort", "limit", "after");
        assertThat(parameters.toString()).contains("COMPLETED_LATE", "SUSPENDED", "đúng dấu xếp trước");
    }

    private static String query(@Nullable String parameters) {
        if (parameters == null) {
            return "";
        }
        StringBuilder query = new StringBuilder();
        for (String each : parameters.split("&", -1)) {
            String[] pair = each.split("=", 2);
            query.append('&').append(pair[0]).append('=').append(URLEncoder.encode(pair[1], StandardCharsets.UTF_8));
        }
        return query.toString();
    }
}
