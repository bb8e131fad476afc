package vn.dondoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import vn.dondoc.platform.access.Caller;
import vn.dondoc.platform.testing.Callers;

/** The figures by two dimensions, over HTTP: each cell has exactly its tasks, and rows and columns sum to the summary. */
class MatrixIT extends ReportsOfManyAgencies {
    private static final String DIRECTIVES = REPORTS + "/matrix?rows=DIRECTIVE&columns=AGENCY";

    static Stream<Caller> readers() {
        return Stream.of(Callers.head("H56"), Callers.head(ABOVE), Callers.head(COMMUNE));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void eachCellHasItsTasksAndAllSumToTheSummary(Caller reader) {
        String token = tokenOf(reader);
        for (String day : List.of("", "asOf=2026-03-01")) {
            JsonNode summary = service.get(REPORTS + "/summary?" + day, token).get("total");
            for (String axes : List.of(
                    "rows=DIRECTIVE&columns=AGENCY", "rows=ASSIGNER&columns=LEVEL", "rows=AGENCY&columns=URGENCY")) {
                JsonNode matrix =
                        service.get(REPORTS + "/matrix?limit=200&" + axes + (day.isEmpty() ? "" : "&" + day), token);

                assertThat(matrix.get("total").get("total")).isEqualTo(summary.get("total"));
                assertThat(sum(matrix.get("columns")))
                        .isEqualTo(summary.get("total").asLong());
                assertThat(sum(matrix.get("items")))
                        .isEqualTo(summary.get("total").asLong());
                matrix.get("items").forEach(row -> assertCells(row, token));
            }
        }
    }

    private static void assertCells(JsonNode row, String token) {
        assertThat(sum(row.get("cells"))).isEqualTo(row.get("total").asLong());
        for (JsonNode cell : row.get("cells")) {
            String link = cell.get("tasksLink").asString();
            assertThat(service.all(link, token))
                    .as(link)
                    .hasSize(cell.get("total").asInt());
            assertThat(service.all(link + "&category=OVERDUE", token))
                    .as(link)
                    .hasSize(cell.get("overdue").asInt());
            assertThat(service.all(link + "&everMissed=true", token))
                    .as(link)
                    .hasSize(cell.get("firstMisses").asInt());
        }
    }

    private static long sum(JsonNode lines) {
        return lines.valueStream().mapToLong(line -> line.get("total").asLong()).sum();
    }

    @ParameterizedTest
    @MethodSource("readers")
    void rowsComePageByPage(Caller reader) {
        String token = tokenOf(reader);
        var rows = new ArrayList<JsonNode>();
        String after = "";
        do {
            JsonNode page = service.get(DIRECTIVES + "&limit=1" + after, token);
            assertThat(page.get("items").size()).isLessThanOrEqualTo(1);
            page.get("items").forEach(rows::add);
            after = page.has("next") ? "&after=" + page.get("next").asString() : "";
        } while (!after.isEmpty());

        assertThat(rows)
                .isEqualTo(service.get(DIRECTIVES, token)
                        .get("items")
                        .valueStream()
                        .toList());
    }

    @Test
    void theTableShowsOneFigureOfEachCell() {
        String csv = service.csv(REPORTS + "/matrix?rows=DIRECTIVE&columns=AGENCY&measure=OVERDUE");
        List<List<String>> rows = csv.substring(1)
                .lines()
                .map(line -> List.of(line.split(",", -1)))
                .toList();
        JsonNode matrix = service.get(DIRECTIVES);

        assertThat(rows).hasSize(2 + matrix.get("items").size());
        assertThat(rows.getFirst()).hasSize(5 + matrix.get("columns").size()).contains("Quá hạn");
        assertThat(rows.get(1).get(3))
                .isEqualTo(matrix.get("total").get("overdue").asString());
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        for (String path : List.of("/matrix", "/matrix.csv")) {
            for (String wrong : List.of(
                    "",
                    "rows=DIRECTIVE",
                    "columns=AGENCY",
                    "rows=AGENCY&columns=AGENCY",
                    "rows=ITEM&columns=AGENCY",
                    "rows=AGENCY&columns=ITEM",
                    "rows=agency&columns=LEVEL",
                    "rows=AGENCY&rows=LEVEL&columns=FIELD",
                    "rows=AGENCY&columns=LEVEL&by=FIELD",
                    "rows=AGENCY&columns=LEVEL&asOf=2999-01-01",
                    "rows=AGENCY&columns=LEVEL&after=AAAA",
                    "rows=AGENCY&columns=LEVEL&measure=ALL")) {
                assertThat(service.send(REPORTS + path + "?" + wrong, "Authorization", service.bearer())
                                .statusCode())
                        .as(path + wrong)
                        .isEqualTo(400);
            }
        }
        String cursor = service.get(DIRECTIVES + "&limit=1").get("next").asString();
        assertThat(service.send(
                                REPORTS + "/matrix?rows=LEVEL&columns=AGENCY&after=" + cursor,
                                "Authorization",
                                service.bearer())
                        .statusCode())
                .isEqualTo(400);
    }
}
