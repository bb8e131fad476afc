package vn.dondoc.task.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.RunningService.json;
import static vn.dondoc.task.RunningService.send;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;
import tools.jackson.databind.JsonNode;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.platform.testing.SampleWorkbook;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.platform.web.table.TableFile;
import vn.dondoc.task.RunningService;
import vn.dondoc.task.calendar.CalendarGiven;

/** Years of the calendar from a file, over HTTP. Each test brings in a year of its own. */
class CalendarImportIT {
    private static final String PATH = "/api/v1/calendar";
    private static final String HEADER = "date,name,kind,day_off,status,legal_basis,note\n";
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

    private HttpResponse<String> bringIn(String file) {
        return bringIn(steward, "Thông báo", file, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> bringIn(RunningService.Caller caller, String reason, String file, Charset charset) {
        return send(caller.request(PATH + "/imports?reason=" + URLEncoder.encode(reason, StandardCharsets.UTF_8))
                .header("If-Match", "\"" + version() + "\"")
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofByteArray(file.getBytes(charset))));
    }

    private static String typeOf(HttpResponse<String> answer) {
        return json(answer).get("type").asString();
    }

    @Test
    void anImportReplacesItsYearsWhenEveryRowIsGood() {
        long before = version();

        HttpResponse<String> made = bringIn(HEADER + """
                2030-02-02,Tết,statutory_tet,1,official,Thông báo 1,
                2030-02-04,"Tết, mùng 3",statutory_tet,1,official,,
                """);

        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
        JsonNode year = officer.read(PATH + "?year=2030");
        assertThat(year.get("version").asLong()).isEqualTo(before + 1);
        assertThat(year.get("tentative").asBoolean()).isFalse();
        assertThat(year.get("days").get(1).get("name").asString()).isEqualTo("Tết, mùng 3");
        assertThat(officer.read(PATH + "?year=2026").get("days").size()).isEqualTo(17);
    }

    @Test
    void anImportWithABadRowIsRefusedByLineAndColumn() {
        long before = version();

        HttpResponse<String> answer = bringIn(HEADER + """
                2031-01-01,Tết,statutory,1,official,,
                2031-02-30,Tết,statutory,1,official,,
                2031-01-01,Tết,statutory,1,official,,
                """);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(typeOf(answer)).isEqualTo("urn:dondoc:problem:calendar-rejected");
        assertThat(json(answer)
                        .get("errors")
                        .valueStream()
                        .map(it -> it.get("field").asString()))
                .containsExactly("lines[3].date", "lines[4].date");
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void anImportThatIsNoFileOfDaysIsUnreadable() {
        HttpResponse<String> answer = bringIn("{}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(typeOf(answer)).isEqualTo("urn:dondoc:problem:unreadable-file");
        assertThat(bringIn("").statusCode()).isEqualTo(400);
    }

    @Test
    void anImportInAnotherEncodingIsUnreadable() {
        String file = HEADER + "2033-01-01,Tê,statutory,1,official,,\n";

        HttpResponse<String> answer = bringIn(steward, "Thông báo", file, StandardCharsets.ISO_8859_1);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(typeOf(answer)).isEqualTo("urn:dondoc:problem:unreadable-file");
        assertThat(json(answer).get("detail").asString()).contains("UTF-8");
    }

    @Test
    void anImportByAnotherAgencyIsForbidden() {
        String file = HEADER + "2033-01-01,Tết,statutory,1,official,,\n";

        assertThat(bringIn(officer, "Thông báo", file, StandardCharsets.UTF_8).statusCode())
                .isEqualTo(403);
    }

    @Test
    void anImportWithATooLongReasonIsRefused() {
        String file = HEADER + "2033-01-01,Tết,statutory,1,official,,\n";

        HttpResponse<String> answer = bringIn(steward, "a".repeat(10_000), file, StandardCharsets.UTF_8);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).get("errors").get(0).get("field").asString()).isEqualTo("reason");
        assertThat(officer.read(PATH + "?year=2033").get("days").size()).isZero();
    }

    @Test
    void aWorkbookIsBroughtIn() {
        byte[] workbook = SampleWorkbook.of(List.of(
                        List.of("date", "name", "kind", "day_off", "status"),
                        List.of(LocalDate.of(2034, 2, 20), "Tết", "statutory_tet", 1, "official")))
                .packed();

        HttpResponse<String> answer = send(steward.request(PATH + "/imports?reason=Tet")
                .header("If-Match", "\"" + version() + "\"")
                .header("Content-Type", TableFile.XLSX)
                .POST(BodyPublishers.ofByteArray(workbook)));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(officer.read(PATH + "?year=2034").at("/days/0/date").asString())
                .isEqualTo("2034-02-20");
    }

    @Test
    void anImportIsPreviewed() {
        long before = version();

        HttpResponse<String> answer = send(steward.request(PATH + "/imports/preview")
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(HEADER + "2032-01-01,Tết,statutory,1,official,,\n")));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(json(answer).get("days").get(0).get("after").get("date").asString())
                .isEqualTo("2032-01-01");
        assertThat(version()).isEqualTo(before);
    }
}
