package vn.dondoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.MediaType;
import vn.dondoc.platform.access.Caller;
import vn.dondoc.platform.access.Relation;
import vn.dondoc.platform.testing.Addresses;
import vn.dondoc.platform.testing.Callers;
import vn.dondoc.platform.testing.RightsMatrix;
import vn.dondoc.platform.web.table.TableFile;
import vn.dondoc.reporting.report.ReportOperation;

/**
 * Each row of the table of rights, asked by everybody there can be, in every report and export: who is refused at the door
 * reads 403, and whoever may not know of a directive or a task gets what there is where there is none.
 */
class ReportRightsIT extends ReportsOfManyAgencies {
    /** What each agency is to the task. */
    private static final Map<String, Set<Relation>> RELATIONS = Map.of(
            "H56",
            EnumSet.of(Relation.ABOVE),
            "H56.01",
            EnumSet.of(Relation.ABOVE),
            ABOVE,
            EnumSet.of(Relation.ABOVE),
            LEAD,
            EnumSet.of(Relation.OWN_AGENCY, Relation.LEAD),
            ASSIGNER,
            EnumSet.of(Relation.OWN_AGENCY, Relation.ASSIGNER),
            COORDINATOR,
            EnumSet.of(Relation.COORDINATOR),
            OTHER,
            EnumSet.noneOf(Relation.class));

    private static final List<String> FORMATS = List.of("*/*", TableFile.CSV, TableFile.XLSX);

    private static final String REISSUE = "/periods/2026-03/versions";

    private static final AtomicInteger CASES = new AtomicInteger();

    @AfterAll
    static void allAreRecorded() throws IOException {
        RightsMatrix.requireRecorded("reporting-service", CASES.get());
    }

    @ParameterizedTest
    @EnumSource
    void anOperationIsForThoseInItsRowAndForNobodyElse(ReportOperation operation) {
        SoftAssertions all = new SoftAssertions();
        RELATIONS.forEach((agency, relations) -> {
            for (Caller caller : callersOf(agency)) {
                for (Map.Entry<String, String> question :
                        questions(operation, agency).entrySet()) {
                    for (String format : formatsOf(question.getKey())) {
                        CASES.incrementAndGet();
                        all.assertThat(ask(question.getKey(), format, question.getValue(), caller))
                                .as("%s by %s, %s, by %s", operation, caller, relations, question.getKey())
                                .isEqualTo(expected(operation, caller, relations));
                    }
                }
            }
        });
        all.assertAll();
    }

    /** By which the same address may be asked for; none but one where it names the format or has no other. */
    private static List<String> formatsOf(String address) {
        if (address.equals("/periods/2026-03")) {
            return Stream.concat(FORMATS.stream(), Stream.of(MediaType.APPLICATION_PDF_VALUE))
                    .toList();
        }
        return address.matches("[^?]*\\.(csv|xlsx|pdf).*|.*/comparison.*") ? List.of("*/*") : FORMATS;
    }

    private static Outcome expected(ReportOperation operation, Caller caller, Set<Relation> relations) {
        if (!operation.isOpenTo(caller)) {
            return Outcome.REFUSED;
        }
        return operation.permits(caller.roles(), relations) ? Outcome.SEEN : Outcome.ABSENT;
    }

    /** Each report and export, and what stands there for those who may know of the task. */
    private static Map<String, String> questions(ReportOperation operation, String agency) {
        Map<String, String> questions = new LinkedHashMap<>();
        switch (operation) {
            case READ_FIGURES -> {
                questions.putAll(questionsOfFigures());
                putPeriods(questions, agency.equals(ASSIGNER) ? ASSIGNER : LEAD);
            }
            case READ_TASKS -> {
                String coordinated = agency.equals(COORDINATOR) ? "?coordinator=" + COORDINATOR : "";
                questions.put("/tasks" + coordinated, "r-asked-1");
                questions.put("/tasks.csv" + coordinated, "r-asked-1");
                questions.put("/tasks.xlsx" + coordinated, "r-asked-1");
            }
            // no reports: below
            case REISSUE_PERIOD_REPORT, READ_AUDIT, ERASE_PERSON -> {}
        }
        return questions;
    }

    /** Each by its suffixes as well. */
    private static Map<String, String> questionsOfFigures() {
        Map<String, String> questions = new LinkedHashMap<>();
        Map.of(
                        "/directives", "r-asked",
                        "/directives/r-asked/items", "Nội dung 1",
                        "/agencies?directive=r-asked", "Cơ quan " + LEAD,
                        "/lines?by=DIRECTIVE", "r-asked",
                        "/matrix?rows=DIRECTIVE&columns=AGENCY", "r-asked")
                .forEach((address, shown) -> Stream.of("", ".csv", ".xlsx")
                        .forEach(suffix -> questions.put(address.replaceFirst("(?=\\?|$)", suffix), shown)));
        return questions;
    }

    /** @param line whose line is looked for: whoever gave the task sees that of its lead in no report of all agencies */
    private static void putPeriods(Map<String, String> questions, String line) {
        Stream.of("", ".csv", ".xlsx", ".pdf", "/comparison?with=2026-Q1")
                .forEach(suffix -> questions.put("/periods/2026-03" + suffix, "Cơ quan " + line));
    }

    @Test
    void whoeverLedAtTheFirstMissSeesTheTaskAmongThoseThatEverMissedAndNowhereElse() {
        for (String format : FORMATS) {
            assertThat(askOfMissed(LEAD, "&everMissed=true", format)).isEqualTo(Outcome.SEEN);
            assertThat(askOfMissed(LEAD, "", format)).isEqualTo(Outcome.ABSENT);
            assertThat(askOfMissed(LEAD, "&everMissed=false", format)).isEqualTo(Outcome.ABSENT);
            assertThat(askOfMissed(COMMUNE, "", format)).isEqualTo(Outcome.SEEN);
            assertThat(askOfMissed(OTHER, "&everMissed=true", format)).isEqualTo(Outcome.ABSENT);
        }
    }

    private static Outcome askOfMissed(String agency, String filter, String format) {
        return ask("/tasks?directive=r-department&item=2" + filter, format, "r-department-2", Callers.head(agency));
    }

    private static List<String> trail(ReportOperation operation) {
        return switch (operation) {
            case READ_AUDIT ->
                List.of(
                        "GET /api/v1/audit",
                        "GET /api/v1/audit.csv",
                        "GET /api/v1/audit.xlsx",
                        "GET /api/v1/audit/verification",
                        "GET /api/v1/audit/heads?on=2026-05-27");
            case ERASE_PERSON -> List.of("POST /api/v1/audit/officials/H56.nobody/erase");
            case READ_FIGURES, READ_TASKS, REISSUE_PERIOD_REPORT -> List.of();
        };
    }

    @ParameterizedTest
    @EnumSource(names = {"READ_AUDIT", "ERASE_PERSON"})
    void theTrailIsForThoseInItsRowWhateverTheirAgencyIs(ReportOperation operation) {
        SoftAssertions all = new SoftAssertions();
        for (String agency : RELATIONS.keySet()) {
            for (Caller caller : callersOf(agency)) {
                for (String request : trail(operation)) {
                    CASES.incrementAndGet();
                    all.assertThat(askTrail(request, caller) == 403)
                            .as("%s by %s is refused", request, caller)
                            .isEqualTo(!operation.isOpenTo(caller));
                }
            }
        }
        all.assertAll();
    }

    @Test
    void aPeriodReportIsFrozenOnceMoreByLeadersOfTheProvinceAndItsOfficesOnly() {
        SoftAssertions all = new SoftAssertions();
        for (String agency : RELATIONS.keySet()) {
            Set<Relation> relations = Set.of("H56", "H56.01").contains(agency) ? Set.of(Relation.ABOVE) : Set.of();
            for (Caller caller : callersOf(agency)) {
                CASES.incrementAndGet();
                boolean permitted = ReportOperation.REISSUE_PERIOD_REPORT.isOpenTo(caller)
                        && ReportOperation.REISSUE_PERIOD_REPORT.permits(caller.roles(), relations);
                // of a version that is not there, so that nothing is made
                all.assertThat(service.post(
                                        REPORTS + REISSUE, "{\"reason\":\"x\"}", tokenOf(caller), "If-Match", "\"9\"")
                                .statusCode())
                        .as("%s by %s", REISSUE, caller)
                        .isEqualTo(permitted ? 412 : 403);
            }
        }
        all.assertAll();
    }

    private static int askTrail(String request, Caller caller) {
        String path = request.substring(request.indexOf('/'));
        HttpResponse<String> answer = request.startsWith("POST")
                ? service.post(path, "{\"reason\":\"x\"}", tokenOf(caller))
                : service.send(path, "Authorization", "Bearer " + tokenOf(caller));
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 400, 403);
        return answer.statusCode();
    }

    @Test
    void whatTheServiceDescribesIsAllAskedFor() {
        Stream<String> reports = Stream.of(ReportOperation.values())
                .flatMap(operation -> questions(operation, OTHER).keySet().stream())
                .map(path -> "GET " + REPORTS + path);
        Stream<String> trail = Stream.of(ReportOperation.values()).flatMap(operation -> trail(operation).stream());

        Stream<String> all = Stream.concat(Stream.concat(reports, trail), Stream.of("POST " + REPORTS + REISSUE));

        assertThat(Addresses.in(service.get("/v3/api-docs")).withoutRequest(all))
                .as("that of everybody, and what shows figures without names, which is asked below")
                .containsExactly(
                        "GET /api/v1/me",
                        "GET /api/v1/reports/periods",
                        "GET /api/v1/reports/ranking",
                        "GET /api/v1/reports/summary",
                        "GET /api/v1/reports/summary.csv",
                        "GET /api/v1/reports/summary.xlsx",
                        "GET /api/v1/reports/trend");
    }

    @Test
    void figuresWithoutNamesAreForThoseWhoReadFigures() {
        Stream.of(COMMUNE, OTHER).flatMap(agency -> callersOf(agency).stream()).forEach(caller -> {
            CASES.addAndGet(6);
            Outcome wanted = ReportOperation.READ_FIGURES.isOpenTo(caller) ? Outcome.SEEN : Outcome.REFUSED;
            assertThat(ask("/summary", "*/*", "\"total\"", caller)).isEqualTo(wanted);
            assertThat(ask("/summary.csv", "*/*", "Tổng số", caller)).isEqualTo(wanted);
            assertThat(ask("/summary.xlsx", "*/*", "Tổng số", caller)).isEqualTo(wanted);
            assertThat(ask("/ranking", "*/*", "\"unranked\"", caller)).isEqualTo(wanted);
            assertThat(ask("/periods", "*/*", "2026-Q1", caller)).isEqualTo(wanted);
            assertThat(ask("/trend", "*/*", "\"change\"", caller)).isEqualTo(wanted);
        });
    }

    @Test
    void aWorkbookHasTheRowsOfTheOtherTable() {
        String token = "Bearer " + tokenOf(Callers.head("H56"));
        for (String report : List.of("/summary", "/agencies", "/directives", "/directives/r-asked/items", "/tasks")) {
            String csv = service.send(REPORTS + report + ".csv", "Authorization", token)
                    .body();
            String file = service.send(REPORTS + report + ".xlsx", "Authorization", token)
                    .body();
            String accepted = TableFile.CSV + ";q=0.5, " + TableFile.XLSX;
            String workbook = service.send(REPORTS + report, "Authorization", token, "Accept", accepted)
                    .body();

            assertThat(workbook).isEqualTo(file);
            assertThat(firstCells(workbook)).hasSizeGreaterThan(1).isEqualTo(firstCells(csv.substring(1)));
        }
    }

    private static List<String> firstCells(String table) {
        return table.lines().map(line -> line.substring(0, line.indexOf(','))).toList();
    }

    /** Another system with the scope, with another one and with none. */
    private static List<Caller> callersOf(String agency) {
        return Callers.all(agency + ".x", agency, List.of(Set.of("reports:read"), Set.of("tasks:read"), Set.of()));
    }
}
