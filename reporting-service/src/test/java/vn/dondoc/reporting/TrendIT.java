package vn.dondoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import vn.dondoc.platform.access.Caller;
import vn.dondoc.platform.testing.Callers;
import vn.dondoc.platform.vietnam.VietnamTime;

/** Each point of a trend is the report of its day, and each change the difference of two. */
class TrendIT extends ReportsOfManyAgencies {
    private static final String DAYS = "&by=DAY&from=2026-02-27&to=2026-03-05";
    private static final List<String> FIGURES = List.of(
            "noDeadline",
            "inTime",
            "overdue",
            "completedOnTime",
            "completedLate",
            "declined",
            "suspended",
            "cancelled",
            "total",
            "firstMisses");

    static List<Caller> readers() {
        return ScopedFiguresIT.readers().toList();
    }

    @ParameterizedTest
    @MethodSource("readers")
    void pointsAreTheReportsOfTheirDays(Caller reader) {
        String token = tokenOf(reader);

        JsonNode before = null;
        for (JsonNode point : service.get(REPORTS + "/trend?" + DAYS, token).get("items")) {
            String day = "?asOf=" + point.get("to").asString();
            assertSame(point, service.get(REPORTS + "/summary" + day, token).get("total"));
            for (String figure : FIGURES) {
                long last = before == null ? 0 : before.get(figure).asLong();
                assertThat(point.get("change").get(figure).asLong())
                        .isEqualTo(point.get(figure).asLong() - last);
            }
            before = point;
        }
    }

    @ParameterizedTest
    @MethodSource("readers")
    void theTasksOfTheSameFiltersStandBehindEachPoint(Caller reader) {
        String token = tokenOf(reader);
        for (String filter : List.of(
                "agency=" + LEAD,
                "agency=" + COMMUNE,
                "agency=" + ASSIGNER,
                "directive=r-all",
                "directive=r-department",
                "directive=r-all&agency=" + COMMUNE)) {
            var answer = service.send(REPORTS + "/trend?" + filter + DAYS, "Authorization", "Bearer " + token);
            if (answer.statusCode() == 404) {
                assertThat(tasks(filter, LocalDate.of(2026, 3, 5), token))
                        .as(filter)
                        .isEmpty();
                continue;
            }
            for (JsonNode point :
                    service.get(REPORTS + "/trend?" + filter + DAYS, token).get("items")) {
                LocalDate day = LocalDate.parse(point.get("to").asString());
                assertThat(tasks(filter, day, token))
                        .as(filter + day)
                        .hasSize(point.get("total").asInt());
                assertThat(tasks(filter + "&category=OVERDUE", day, token))
                        .hasSize(point.get("overdue").asInt());
                assertThat(tasks(filter + "&everMissed=true", day, token))
                        .hasSize(point.get("firstMisses").asInt());
            }
        }
    }

    private static List<JsonNode> tasks(String filter, LocalDate day, String token) {
        return service.all(REPORTS + "/tasks?asOf=" + day + "&" + filter, token);
    }

    @Test
    void theLastPointIsOfNow() {
        for (String by : List.of("", "&by=WEEK", "&by=MONTH")) {
            JsonNode points =
                    service.get(REPORTS + "/trend?from=2026-02-01" + by).get("items");

            assertSame(
                    points.get(points.size() - 1),
                    service.get(REPORTS + "/summary").get("total"));
        }
        assertThat(service.get(REPORTS + "/trend").get("items").size()).isEqualTo(12);
    }

    private static void assertSame(JsonNode point, JsonNode line) {
        for (String figure : FIGURES) {
            assertThat(point.get(figure)).as(figure + " of " + point).isEqualTo(line.get(figure));
        }
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        LocalDate today = VietnamTime.dayOf(Instant.now());
        for (String wrong : List.of(
                "by=YEAR",
                "from=2026-03-02&to=2026-03-01",
                "to=" + today.plusDays(2),
                "by=DAY&from=2024-01-01&to=2026-01-01",
                "from=-999999999-01-01",
                "from=x",
                "to=%00",
                "agency=H56.999",
                "agency=%00",
                "asOf=2026-03-01",
                "by=DAY&by=WEEK")) {
            assertThat(status("?" + wrong)).as(wrong).isEqualTo(400);
        }
        assertThat(status("?directive=nowhere")).isEqualTo(404);
        assertThat(service.send(REPORTS + "/trend", "Authorization", service.bearer(), "Accept", "text/csv")
                        .statusCode())
                .isEqualTo(406);
        assertThat(service.send(
                                REPORTS + "/trend?directive=r-commune" + DAYS,
                                "Authorization",
                                "Bearer " + tokenOf(Callers.head(OTHER)))
                        .statusCode())
                .isEqualTo(404);
    }

    private static int status(String question) {
        return service.send(REPORTS + "/trend" + question, "Authorization", service.bearer())
                .statusCode();
    }
}
