package vn.dondoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import vn.dondoc.platform.access.Caller;
import vn.dondoc.platform.testing.Callers;
import vn.dondoc.reporting.dimension.Dimension;

/** The figures by any dimension, over HTTP: each line has exactly its tasks, and the lines sum to the summary. */
class BreakdownIT extends ReportsOfManyAgencies {
    static Stream<Caller> readers() {
        return Stream.of(Callers.head("H56"), Callers.head(ABOVE), Callers.head(COMMUNE));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void eachLineHasItsTasksAndTheySumToTheSummary(Caller reader) {
        String token = tokenOf(reader);
        for (String day : List.of("", "&asOf=2026-03-01")) {
            JsonNode summary = service.get(REPORTS + "/summary?" + day.replace("&", ""), token)
                    .get("total");
            for (Dimension dimension : Dimension.values()) {
                if (dimension != Dimension.ITEM) {
                    JsonNode lines = service.get(REPORTS + "/lines?by=" + dimension + day, token);
                    assertLines(lines, token);
                    assertThat(lines.get("total").get("total")).isEqualTo(summary.get("total"));
                    assertThat(sum(lines, "total"))
                            .as("fields may be several")
                            .isEqualTo(summary.get("total").asLong()
                                    + (dimension == Dimension.FIELD ? several(day, token) : 0));
                }
            }
        }
    }

    /** How many tasks are of two fields. */
    private static long several(String day, String token) {
        return service.all(REPORTS + "/tasks?field=Y%20t%E1%BA%BF" + day, token).size();
    }

    private static void assertLines(JsonNode report, String token) {
        for (JsonNode line : report.get("items")) {
            String link = line.get("tasksLink").asString();
            String more = link + (link.contains("?") ? "&" : "?");
            assertThat(service.all(link, token))
                    .as(link)
                    .hasSize(line.get("total").asInt());
            assertThat(service.all(more + "category=OVERDUE", token))
                    .as(link)
                    .hasSize(line.get("overdue").asInt());
            assertThat(service.all(more + "everMissed=true", token))
                    .as(link)
                    .hasSize(line.get("firstMisses").asInt());
        }
    }

    private static long sum(JsonNode report, String figure) {
        return report.get("items")
                .valueStream()
                .mapToLong(line -> line.get(figure).asLong())
                .sum();
    }

    @Test
    void filtersCombine() {
        String token = tokenOf(Callers.head("H56"));
        for (String question : List.of(
                "by=ITEM&directive=r-all",
                "by=AGENCY&directive=r-all&urgency=NORMAL",
                "by=FIELD&level=COMMUNE&assigner=H56",
                "by=LEVEL&field=none",
                "by=URGENCY&urgency=none&asOf=2026-03-01",
                "by=DIRECTIVE&parent=H56&signer=none&field=T%C3%A0i%20ch%C3%ADnh")) {
            JsonNode lines = service.get(REPORTS + "/lines?" + question, token);

            assertThat(lines.get("items")).as(question).isNotEmpty();
            assertLines(lines, token);
        }
    }

    @Test
    void linesAreCalledAsOfficialsCallThem() {
        assertThat(names("by=LEVEL")).containsExactly("COMMUNE Cấp xã");
        assertThat(names("by=URGENCY")).containsExactly("NORMAL Thường", "URGENT Khẩn", "none Không ghi");
        assertThat(names("by=FIELD"))
                .containsExactly("Tài chính Tài chính", "Y tế Y tế", "Đất & nước Đất & nước", "none Không ghi");
        assertThat(names("by=SIGNER")).containsExactly("none Không ghi");
        assertThat(names("by=PARENT")).containsExactly("H56 Cơ quan H56", ABOVE + " Cơ quan " + ABOVE);
        assertThat(names("by=ASSIGNER&directive=r-asked")).containsExactly(ASSIGNER + " Cơ quan " + ASSIGNER);
    }

    private static List<String> names(String question) {
        return service.get(REPORTS + "/lines?" + question)
                .get("items")
                .valueStream()
                .map(line -> line.get("key").asString() + " " + line.get("name").asString())
                .toList();
    }

    @Test
    void theTableHasTheSameLines() {
        String csv = service.csv(REPORTS + "/lines?by=FIELD");

        assertThat(csv.lines().skip(1).map(line -> line.substring(0, line.indexOf(','))))
                .containsExactly("all", "Tài chính", "Y tế", "Đất & nước", "none");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        for (String path : List.of("/lines", "/lines.csv")) {
            for (String wrong : List.of(
                    "",
                    "by=field",
                    "by=ITEM",
                    "by=FIELD&by=LEVEL",
                    "by=FIELD&level=UNKNOWN",
                    "by=FIELD&urgency=normal",
                    "by=FIELD&parent=H56.999",
                    "by=FIELD&assigner=none",
                    "by=FIELD&item=1",
                    "by=FIELD&field=",
                    "by=FIELD&field=%00",
                    "by=FIELD&field=%ED%A0%80",
                    "by=FIELD&category=OVERDUE",
                    "by=FIELD&asOf=2999-01-01")) {
                assertThat(service.send(REPORTS + path + "?" + wrong, "Authorization", service.bearer())
                                .statusCode())
                        .as(path + wrong)
                        .isEqualTo(400);
            }
        }
    }
}
