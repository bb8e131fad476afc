package vn.dondoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.platform.access.Caller;
import vn.dondoc.platform.access.Role;
import vn.dondoc.platform.testing.Callers;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.reporting.projection.ReportCategory;

/** What readers are shown of figures, lists and exports: what concerns their agency and those below it, the same everywhere. */
class ScopedFiguresIT extends ReportsOfManyAgencies {
    static Stream<Caller> readers() {
        return Stream.of(
                Callers.head(COMMUNE),
                Callers.head(LEAD),
                Callers.head(ABOVE),
                Callers.head(ASSIGNER),
                Callers.head(OTHER),
                Callers.head("H56"),
                Callers.head("H56.01"));
    }

    /** By now, at the end of days on which some had been done, and of one before all. */
    @ParameterizedTest
    @MethodSource("readers")
    void figuresAreWhatStandsBehindThem(Caller reader) {
        for (String day : List.of("", "asOf=2026-02-28", "asOf=2026-03-01", "asOf=2026-03-02", "asOf=2026-03-03")) {
            assertFigures(reader, day);
        }
    }

    private static void assertFigures(Caller reader, String day) {
        String token = tokenOf(reader);
        JsonNode summary = service.get(REPORTS + "/summary?" + day, token).get("total");
        assertCounts(summary, token, day);
        assertThat(lines(reader, "/tasks.csv?" + day) + 1)
                .isEqualTo(summary.get("total").asLong());

        List<JsonNode> directives = service.all(REPORTS + "/directives?" + day, token);
        directives.forEach(directive -> assertLinesOf(directive, day, token));
        assertThat(sum(directives)).isEqualTo(summary.get("total").asLong());
        assertThat(lines(reader, "/directives.csv?" + day)).isEqualTo(directives.size());

        JsonNode agencies = service.get(REPORTS + "/agencies?" + day, token);
        agencies.get("items").forEach(line -> assertCounts(line, token, "agency=" + key(line) + "&" + day));
        assertThat(sum(agencies.get("items").valueStream().toList()))
                .isEqualTo(agencies.get("total").get("total").asLong());
        if (agencies.get("total").has("tasksLink")) {
            assertThat(service.all(agencies.get("total").get("tasksLink").asString(), token))
                    .hasSize(agencies.get("total").get("total").asInt());
        }
    }

    private static void assertLinesOf(JsonNode directive, String day, String token) {
        String filter = "directive=" + key(directive) + "&" + day;
        assertCounts(directive, token, filter);
        JsonNode items = service.get(REPORTS + "/directives/" + key(directive) + "/items?" + day, token);
        assertSameCounts(items.get("total"), directive);
        items.get("items").forEach(item -> assertCounts(item, token, "item=" + key(item) + "&" + filter));
        JsonNode agencies = service.get(REPORTS + "/agencies?" + filter, token);
        assertSameCounts(agencies.get("total"), directive);
        agencies.get("items").forEach(line -> assertCounts(line, token, "agency=" + key(line) + "&" + filter));
    }

    @Test
    void aPastDayShowsWhatWasTrueAtItsEnd() {
        String first = REPORTS + "/summary?asOf=2026-03-01";

        JsonNode then = service.get(first);
        JsonNode now = service.get(REPORTS + "/summary");

        assertThat(then.get("asOf").asString()).isEqualTo("2026-03-01T23:59:59+07:00");
        assertThat(now.get("asOf").asString()).startsWith("2026-03-03T");
        assertThat(then.get("position")).isEqualTo(now.get("position"));
        assertThat(then.get("position").get("0").asLong()).isPositive();
        assertThat(then.get("lagMillis")).isEqualTo(now.get("lagMillis"));
        assertThat(then.get("total").get("completedOnTime").asLong()).isZero();
        assertThat(now.get("total").get("completedOnTime").asLong()).isEqualTo(1);
        assertThat(then.get("total").get("total")).isEqualTo(now.get("total").get("total"));
        assertThat(service.all(REPORTS + "/tasks?asOf=2026-03-01&agency=" + LEAD + "&directive=r-department&item=2"))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.get("leadAgencyId").asString()).isEqualTo(LEAD);
                    assertThat(task.get("category").asString()).isEqualTo("IN_TIME");
                    assertThat(task.get("sequence").asLong()).isEqualTo(1);
                    assertThat(task.get("text").asString()).isEqualTo("Làm mục 2");
                });
    }

    @Test
    void filesAreNamedByTheDayTheyShow() {
        for (String report : List.of("/summary", "/agencies", "/directives", "/tasks")) {
            assertThat(service.send(REPORTS + report + ".csv?asOf=2026-03-01", "Authorization", service.bearer())
                            .headers()
                            .firstValue("Content-Disposition"))
                    .hasValueSatisfying(name -> assertThat(name).contains("-2026-03-01.csv"));
        }
    }

    @Test
    void aDirectiveIsThereFromTheDayOnThatSomethingIsKnownOfIt() {
        // the register tells of the directives on 5 January
        assertThat(service.all(REPORTS + "/directives?asOf=2026-01-04")).isEmpty();
        assertThat(service.all(REPORTS + "/directives?asOf=2026-01-05"))
                .hasSize(5)
                .allSatisfy(line -> assertThat(line.get("status").asString()).isEqualTo("ISSUED"));
        assertThat(status("/directives/r-all/items?asOf=2026-01-04")).isEqualTo(404);
        assertThat(status("/agencies?directive=r-all&asOf=2026-01-04")).isEqualTo(404);
    }

    @Test
    void todayIsNowAndADayToComeIsRefused() {
        LocalDate today = VietnamTime.dayOf(Instant.now());
        for (String path : List.of("/summary", "/agencies", "/directives", "/directives/r-all/items", "/tasks")) {
            assertThat(service.get(REPORTS + path + "?asOf=" + today).get("asOf"))
                    .isEqualTo(service.get(REPORTS + path).get("asOf"));
            for (String format : List.of("", ".csv")) {
                for (String day : List.of(
                        "" + today.plusDays(2),
                        "2026-2-1",
                        "2026-02-30",
                        "yesterday",
                        "%2B99999-01-01",
                        "-0001-01-01",
                        "%00")) {
                    assertThat(status(path + format + "?asOf=" + day))
                            .as(path + format + day)
                            .isEqualTo(400);
                }
                assertThat(status(path + format + "?asOf=2026-03-01&asOf=2026-03-02"))
                        .isEqualTo(400);
            }
        }
    }

    private static int status(String path) {
        return service.send(REPORTS + path, "Authorization", service.bearer()).statusCode();
    }

    private static String key(JsonNode line) {
        return line.get("key").asString();
    }

    private static long sum(List<JsonNode> lines) {
        return lines.stream().mapToLong(line -> line.get("total").asLong()).sum();
    }

    private static void assertCounts(JsonNode line, String token, String filter) {
        List<JsonNode> tasks = service.all(REPORTS + "/tasks?" + filter, token);
        assertThat(line.get("total").asInt()).as(line + filter).isEqualTo(tasks.size());
        for (ReportCategory category : ReportCategory.values()) {
            assertThat(line.get(property(category)).asLong())
                    .as(category + " of " + line + filter)
                    .isEqualTo(tasks.stream()
                            .filter(task ->
                                    category.name().equals(task.get("category").asString()))
                            .count());
        }
        assertThat(line.get("firstMisses").asInt())
                .as("firstMisses of " + line + filter)
                .isEqualTo(service.all(REPORTS + "/tasks?" + filter + "&everMissed=true", token)
                        .size());
    }

    static String property(ReportCategory category) {
        String[] words = category.name().toLowerCase(Locale.ROOT).split("_");
        return words[0]
                + Stream.of(words)
                        .skip(1)
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(Collectors.joining());
    }

    static void assertSameCounts(JsonNode one, JsonNode other) {
        for (ReportCategory category : ReportCategory.values()) {
            assertThat(one.get(property(category))).isEqualTo(other.get(property(category)));
        }
        assertThat(one.get("firstMisses")).isEqualTo(other.get("firstMisses"));
    }

    @Test
    void linesAreThoseOfTheAgenciesInScope() {
        assertThat(leadsFor(Callers.head(COMMUNE))).containsExactly(COMMUNE);
        assertThat(leadsFor(Callers.head(ABOVE))).containsExactlyInAnyOrder(ABOVE, LEAD);
        assertThat(leadsFor(Callers.head(OTHER))).isEmpty();
        assertThat(leadsFor(Callers.head("H56"))).containsExactlyInAnyOrder(ABOVE, ASSIGNER, LEAD, COMMUNE);
        assertThat(service.get(REPORTS + "/agencies?all=true", tokenOf(Callers.head(OTHER)))
                        .get("items"))
                .singleElement()
                .satisfies(line -> assertThat(key(line)).isEqualTo(OTHER));
    }

    private static List<String> leadsFor(Caller caller) {
        List<String> lines = service.get(REPORTS + "/agencies", tokenOf(caller))
                .get("items")
                .valueStream()
                .map(ScopedFiguresIT::key)
                .toList();
        assertThat(lines(caller, "/agencies.csv")).isEqualTo(lines.size());
        return lines;
    }

    /** Without the headings and the total. */
    private static long lines(Caller caller, String path) {
        return service.send(REPORTS + path, "Authorization", "Bearer " + tokenOf(caller))
                        .body()
                        .lines()
                        .count()
                - 2;
    }

    @Test
    void aDirectiveIsKnownToWhoeverIssuedItOrHasATaskOfIt() {
        assertThat(directivesOf(Callers.head(COMMUNE))).containsExactlyInAnyOrder("r-all", "r-department", "r-commune");
        assertThat(directivesOf(Callers.head(ABOVE)))
                .containsExactlyInAnyOrder("r-asked", "r-all", "r-department", "r-empty");
        assertThat(directivesOf(Callers.head(ASSIGNER))).containsExactlyInAnyOrder("r-asked", "r-all");
        assertThat(directivesOf(Callers.head(OTHER))).isEmpty();
        assertThat(directivesOf(Callers.head("H56"))).hasSize(5);
    }

    private static List<String> directivesOf(Caller caller) {
        List<String> keys = service.all(REPORTS + "/directives", tokenOf(caller)).stream()
                .map(ScopedFiguresIT::key)
                .toList();
        assertThat(lines(caller, "/directives.csv")).isEqualTo(keys.size());
        return keys;
    }

    @Test
    void whoeverHasATaskOfADirectiveReadsNoItemsOfOthers() {
        assertThat(itemsOf("r-department", Callers.head(COMMUNE))).containsExactly("2");
        assertThat(itemsOf("r-department", Callers.head(ABOVE))).containsExactly("1", "2", "3", "4", "5", "6");
    }

    private static List<String> itemsOf(String directive, Caller caller) {
        return service.get(REPORTS + "/directives/" + directive + "/items", tokenOf(caller))
                .get("items")
                .valueStream()
                .map(ScopedFiguresIT::key)
                .toList();
    }

    @Test
    void aPageGoesOnAfterNoDirectiveThatOneMayNotKnow() {
        String cursor = service.get(REPORTS + "/directives?limit=1").get("next").asString();
        String known = service.get(REPORTS + "/directives?limit=1", tokenOf(Callers.head(ABOVE)))
                .get("next")
                .asString();

        assertThat(service.send(
                                REPORTS + "/directives?after=" + cursor,
                                "Authorization",
                                "Bearer " + tokenOf(Callers.head(OTHER)))
                        .statusCode())
                .isEqualTo(400);
        assertThat(ask("/directives?after=" + known, "*/*", "asOf", Callers.head(ABOVE)))
                .isEqualTo(Outcome.SEEN);
    }

    @Test
    void analystsSeeTheFiguresOfAllAndTasksOfTheirOwnAgencyOnly() {
        Caller analyst =
                new Caller(new Actor(COMMUNE + ".x", COMMUNE, OfficialRole.OFFICER), Set.of(Role.ANALYST), Set.of());

        for (String report : List.of("/summary", "/agencies", "/directives", "/directives/r-department/items")) {
            for (String path : List.of(REPORTS + report, REPORTS + report + ".csv")) {
                assertThat(service.send(path, "Authorization", "Bearer " + tokenOf(analyst))
                                .body())
                        .isEqualTo(service.send(path, "Authorization", service.bearer())
                                .body());
            }
        }
        assertThat(service.all(REPORTS + "/tasks", tokenOf(analyst)))
                .isEqualTo(service.all(REPORTS + "/tasks", tokenOf(Callers.head(COMMUNE))));
    }
}
