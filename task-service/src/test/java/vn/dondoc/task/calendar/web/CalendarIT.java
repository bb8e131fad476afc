package vn.dondoc.task.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.RunningService.json;
import static vn.dondoc.task.RunningService.send;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeten.extra.MutableClock;
import tools.jackson.databind.JsonNode;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.RunningService;
import vn.dondoc.task.calendar.CalendarGiven;

/** How the calendar answers over HTTP, above all when it refuses. Each test goes on from the version it finds. */
class CalendarIT {
    private static final String PATH = "/api/v1/calendar";
    private static RunningService service;

    private final RunningService.Caller steward = service.asSteward();
    private final RunningService.Caller officer = service.as("H56.16645", OfficialRole.OFFICER);

    @BeforeAll
    static void start() {
        service = RunningService.startQuiet(
                TestStores.freshDatabase(), MutableClock.of(CalendarGiven.NOW, VietnamTime.ZONE));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private long version() {
        return officer.read(PATH + "?year=2026").get("version").asLong();
    }

    private static String closing(String from, String agency, String reason) {
        return """
                {"reason":"%s","closures":[{"from":"%s","to":"%s","name":"Bão số 9","agencyId":"%s"}]}""".formatted(reason, from, from, agency);
    }

    private static String typeOf(HttpResponse<String> answer) {
        return json(answer).get("type").asString().replace("urn:dondoc:problem:", "");
    }

    private static List<String> fieldsOf(HttpResponse<String> answer) {
        return json(answer)
                .get("errors")
                .valueStream()
                .map(error -> error.get("field").asString())
                .toList();
    }

    @Test
    void aYearHasItsDaysAndItsVersionAsEtag() {
        HttpResponse<String> answer = officer.get(PATH + "?year=2026");

        JsonNode year = json(answer);
        assertThat(answer.headers().firstValue("ETag"))
                .contains("\"" + year.get("version").asLong() + "-vi\"");
        assertThat(answer.headers().allValues("Vary")).contains("Accept-Language");
        assertThat(year.get("tentative").asBoolean()).isFalse();
        assertThat(year.has("notice")).isFalse();
        assertThat(year.get("days").size()).isEqualTo(17);
        assertThat(year.get("days").get(2).toString())
                .isEqualTo("{\"date\":\"2026-01-10\",\"name\":\"Làm bù cho thứ Sáu 02/01/2026\","
                        + "\"kind\":\"SWAP_WORKING_DAY\",\"dayOff\":false,\"status\":\"OFFICIAL\","
                        + "\"legalBasis\":\"Công văn 12729/VPCP-KGVX ngày 25/12/2025\","
                        + "\"note\":\"thứ Bảy đi làm\"}");
    }

    @Test
    void aTentativeYearSaysSo() {
        assertThat(officer.read(PATH + "?year=2028").get("notice").asString())
                .contains("2028", "tạm tính")
                .doesNotContain("tentative");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 400",
        "?year=, 400",
        "?year=abc, 400",
        "?year=1899, 400",
        "?year=3000, 400",
        "?year=99999999999, 400",
        "/versions?after=zzz, 400",
        "/working-days?from=2026-02-30&days=1, 400",
        "/working-days?from=13/02/2026&days=1, 400",
        "/working-days?from=2026-02-13&days=x, 400",
        "/working-days?from=2026-02-13, 400",
        "/working-days?from=2026-02-13&days=0, 422",
        "/working-days?from=2026-02-13&days=-1, 422",
        "/working-days?from=2026-02-13&days=10001, 422",
        "/working-days?from=%2B999999999-12-31&days=1, 400",
        "/working-days?from=2026-02-13&days=1&agency=h-56, 400",
        "/working-days?from=2026-02-13&days=1&agency=H56.999, 400",
        "/working-days?from=2026-02-13&days=1&agency=%FF, 400"
    })
    void badQuestionsAreRefused(String question, int status) {
        assertThat(officer.get(PATH + question).statusCode()).isEqualTo(status);
    }

    @Test
    void aCountExplainsItself() {
        JsonNode count = officer.read(PATH + "/working-days?from=2026-02-13&days=1");

        assertThat(count.get("day").asString()).isEqualTo("2026-02-23");
        assertThat(count.get("agency").asString()).isEqualTo("H56.16645");
        assertThat(count.get("skipped").size()).isEqualTo(9);
        assertThat(count.get("skipped").get(2).toString())
                .isEqualTo("{\"day\":\"2026-02-16\",\"name\":\"Tết Nguyên đán: 29 tháng Chạp Ất Tỵ (Giao thừa)\"}");
        assertThat(count.get("tentative").asBoolean()).isFalse();
        assertThat(officer.read(PATH + "/working-days?from=2026-12-31&days=1")
                        .get("notice")
                        .asString())
                .contains("2027");
    }

    @Test
    void aChangeIsPreviewedThenMadeAndTold() {
        long before = version();
        String body = closing("2026-10-05", "H56.16645", "Bão số 9");

        JsonNode preview = json(steward.post(PATH + "/preview", before, body));
        assertThat(version()).isEqualTo(before);
        HttpResponse<String> made = steward.post(PATH + "/versions", before, body);

        assertThat(preview.get("version").asLong()).isEqualTo(before);
        assertThat(preview.get("closed").get(0).get("name").asString()).isEqualTo("Bão số 9");
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.headers().firstValue("ETag")).contains("\"" + (before + 1) + "-vi\"");
        assertThat(officer.read(PATH + "/working-days?from=2026-10-02&days=1")
                        .get("day")
                        .asString())
                .isEqualTo("2026-10-06");
        assertThat(officer.read(PATH + "/working-days?from=2026-10-02&days=1&agency=000.00.02.H56")
                        .get("day")
                        .asString())
                .isEqualTo("2026-10-05");
        JsonNode newest = officer.read(PATH + "/versions?limit=1").get("items").get(0);
        assertThat(newest.get("version").asLong()).isEqualTo(before + 1);
        assertThat(newest.get("officialId").asString()).isEqualTo("H56.clerk");
        assertThat(newest.get("reason").asString()).isEqualTo("Bão số 9");
        assertThat(newest.get("at").asString()).isEqualTo("2026-09-20T09:00:00+07:00");
    }

    @Test
    void versionsComeInPages() {
        steward.post(PATH + "/versions", version(), closing("2026-10-06", "H56.02", "một"));
        steward.post(PATH + "/versions", version(), closing("2026-10-07", "H56.02", "hai"));

        JsonNode first = officer.read(PATH + "/versions?limit=2");
        JsonNode rest =
                officer.read(PATH + "/versions?after=" + first.get("next").asString());

        assertThat(first.get("items").get(1).get("reason").asString()).isEqualTo("một");
        assertThat(rest.get("items").get(0).get("version").asLong()).isEqualTo(version() - 2);
        assertThat(rest.get("items")
                        .get(rest.get("items").size() - 1)
                        .get("version")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    void aStaleChangeLearnsTheVersionToLoad() {
        long before = version();
        steward.post(PATH + "/versions", before, closing("2026-10-08", "H56.02", "một"));

        HttpResponse<String> stale = steward.post(PATH + "/versions", before, closing("2026-10-09", "H56.02", "hai"));

        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(typeOf(stale)).isEqualTo("stale-calendar");
        assertThat(stale.headers().firstValue("ETag")).contains("\"" + (before + 1) + "\"");
    }

    @Test
    void aChangeSentTwiceIsMadeOnce() {
        long before = version();
        String body = closing("2026-10-12", "H56.02", "Bão");

        HttpResponse<String> first = steward.post(PATH + "/versions", before, body, "Idempotency-Key", "storm-12");
        HttpResponse<String> again = steward.post(PATH + "/versions", before, body, "Idempotency-Key", "storm-12");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(version()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/preview", "/versions"})
    void changesByOthersAreForbiddenWithASentence(String path) {
        HttpResponse<String> answer = officer.post(PATH + path, version(), closing("2026-10-13", "H56.16645", "Bão"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(typeOf(answer)).isEqualTo("forbidden");
        assertThat(json(answer).get("detail").asString()).contains("lịch").doesNotContain("steward");
    }

    @Test
    void nobodyIsServedWithoutAToken() {
        assertThat(send(service.anonymous(PATH + "?year=2026").GET()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void aChangeWithoutVersionIsRefused() {
        HttpResponse<String> answer = send(steward.request(PATH + "/versions")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(closing("2026-10-13", "H56", "Bão"))));

        assertThat(answer.statusCode()).isEqualTo(428);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|422|days",
                "{\"reason\":\"x\",\"closures\":[null]}|400|closures[0]",
                "{\"reason\":\"x\",\"removeDays\":[\"2026-02-30\"]}|400|removeDays[0]",
                "{\"reason\":\"x\",\"removeDays\":[\"2026-03-03\"]}|422|removeDays[0]",
                "{\"reason\":\"x\",\"days\":[{\"date\":\"2026-03-03\"}]}|400|days[0].name",
                "{\"reason\":\"x\",\"days\":[{\"date\":\"2026-03-03\",\"name\":\"a\",\"kind\":\"SWAP_WORKING_DAY\","
                        + "\"dayOff\":false,\"status\":\"OFFICIAL\"}]}|422|days[0].date",
                "{\"reason\":\"x\",\"days\":[{\"date\":\"2026-03-03\",\"name\":\"a\",\"kind\":\"PARTY\","
                        + "\"dayOff\":true,\"status\":\"OFFICIAL\"}]}|400|days[0].kind",
                "{\"reason\":\"x\",\"closures\":[{\"from\":\"2026-03-03\",\"to\":\"2026-03-02\",\"name\":\"a\","
                        + "\"agencyId\":\"H56\"}]}|422|closures[0].to",
                "{\"reason\":\"x\",\"closures\":[{\"from\":\"2026-03-03\",\"to\":\"2026-03-03\",\"name\":\"\\u0000\","
                        + "\"agencyId\":\"H56\"}]}|422|closures[0].name",
                "{\"reason\":\"x\",\"ngày\":[]}|400|ngày"
            })
    void aBadBodyIsRefusedByField(String body, int status, String field) {
        long before = version();

        HttpResponse<String> answer = steward.post(PATH + "/versions", before, body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(fieldsOf(answer)).contains(field);
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void aReasonHasWordsAndNotTooMany() {
        long before = version();

        HttpResponse<String> none = steward.post(PATH + "/versions", before, closing("2026-10-14", "H56", ""));
        HttpResponse<String> many =
                steward.post(PATH + "/versions", before, closing("2026-10-14", "H56", "ế".repeat(10_000)));

        for (HttpResponse<String> answer : List.of(none, many)) {
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(fieldsOf(answer)).containsExactly("reason");
        }
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void brokenUtf8IsRefused() {
        byte[] json = closing("2026-10-14", "H56", "B?o").getBytes(StandardCharsets.ISO_8859_1);
        json[12] = (byte) 0xE3;

        HttpResponse<String> body = send(steward.request(PATH + "/versions")
                .header("If-Match", "\"1\"")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(json)));

        assertThat(body.statusCode()).isEqualTo(400);
    }

    @Test
    void everyOperationIsDescribed() {
        JsonNode paths = officer.read("/v3/api-docs").get("paths");

        for (String path : List.of("", "/versions", "/working-days", "/preview", "/imports", "/imports/preview")) {
            assertThat(paths.has(PATH + path)).as(path).isTrue();
        }
        assertThat(paths.get(PATH + "/versions").get("post").get("summary").asString())
                .contains("Thay đổi lịch");
    }
}
