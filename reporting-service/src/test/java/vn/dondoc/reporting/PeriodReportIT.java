package vn.dondoc.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.platform.access.Caller;
import vn.dondoc.platform.access.Role;
import vn.dondoc.platform.testing.Callers;
import vn.dondoc.platform.testing.Waiting;
import vn.dondoc.reporting.projection.ReportCategory;
import vn.dondoc.reporting.projection.TaskProjection;

/** Period reports over HTTP: what was frozen stays, what becomes known later stands beside, and each version is told by its hash. */
class PeriodReportIT extends ReportsOfManyAgencies {
    private static final String PERIODS = REPORTS + "/periods";
    private static final String MARCH = PERIODS + "/2026-03";

    @Test
    void whatBecomesKnownLaterStandsBesideUntilTheReportIsFrozenOnceMore() {
        JsonNode frozen = service.get(MARCH);
        assertSameFigures(
                frozen.get("total"),
                service.get(REPORTS + "/agencies?asOf=2026-03-31").get("total"));
        assertThat(isAbsent(frozen.get("total"), "correction")).isTrue();
        assertThat(frozen.get("intact").asBoolean()).isTrue();
        assertThat(frozen.get("hash").asString()).isEqualTo(hash(frozen, ""));

        task("r-commune", "7", COMMUNE, COMMUNE)
                .all()
                .forEach(event -> service.bean(TaskProjection.class).on(received(List.of(event))));

        JsonNode corrected = service.get(MARCH);
        assertSameFigures(corrected.get("total"), frozen.get("total"));
        assertThat(corrected.get("total").get("correction").get("total").asLong())
                .isEqualTo(1);
        assertThat(corrected
                        .get("items")
                        .valueStream()
                        .filter(line -> !isAbsent(line, "correction"))
                        .map(line -> line.get("key").asString()))
                .containsExactly(COMMUNE);

        freezeOnceMore(frozen);
    }

    private static void freezeOnceMore(JsonNode first) {
        String leader = tokenOf(Callers.head("H56"));
        String body = "{\"reason\":\"Bổ sung nhiệm vụ gửi chậm\"}";
        HttpResponse<String> made = reissue(body, leader, "If-Match", "\"1\"", "Idempotency-Key", "again-1");
        HttpResponse<String> repeated = reissue(body, leader, "If-Match", "\"1\"", "Idempotency-Key", "again-1");

        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
        assertThat(made.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(repeated.body()).isEqualTo(made.body());
        assertThat(reissue(body, leader, "If-Match", "\"1\"").statusCode()).isEqualTo(412);
        assertThat(reissue(body, leader).statusCode()).isEqualTo(428);
        List.of(" ", "\\ud800").forEach(reason -> assertNoReason(reason, leader));
        JsonNode second = service.get(MARCH);
        assertThat(second.get("version").asInt()).isEqualTo(2);
        assertThat(second.get("versions")).hasSize(2);
        assertThat(second.get("reason").asString()).isEqualTo("Bổ sung nhiệm vụ gửi chậm");
        assertThat(second.get("agencyId").asString()).isEqualTo("H56");
        assertThat(isAbsent(second.get("total"), "correction")).isTrue();
        assertThat(second.get("hash").asString())
                .isEqualTo(hash(second, first.get("hash").asString()));
        assertThat(service.get(MARCH + "?version=1").get("hash")).isEqualTo(first.get("hash"));
        assertThat(service.get(MARCH + "?version=1").get("intact").asBoolean()).isTrue();
        JsonNode compared = service.get(MARCH + "/comparison?with=2026-Q1");
        assertSameFigures(compared.get("total"), second.get("total"));
        assertSameFigures(compared.get("total").get("before"), first.get("total"));
        assertThat(compared.get("total").get("change").get("total").asLong()).isEqualTo(1);
        assertThatTheTrailTellsOf(second);
    }

    private static void assertNoReason(String reason, String leader) {
        assertThat(reissue("{\"reason\":\"" + reason + "\"}", leader, "If-Match", "\"2\"")
                        .statusCode())
                .isEqualTo(400);
    }

    private static HttpResponse<String> reissue(String body, String token, String... headers) {
        return service.post(MARCH + "/versions", body, token, headers);
    }

    private static void assertThatTheTrailTellsOf(JsonNode version) {
        String auditor = tokenOf(
                new Caller(new Actor("H56.auditor", "H56", OfficialRole.OFFICER), Set.of(Role.AUDITOR), Set.of()));
        String entries = "/api/v1/audit?outcome=ACCEPTED&operation=REISSUE_PERIOD_REPORT";
        Waiting.until(
                "the entry", () -> !service.get(entries, auditor).get("items").isEmpty());
        JsonNode entry = service.get(entries, auditor).get("items").get(0);
        assertThat(entry.get("target").asString()).isEqualTo("reports/periods/2026-03");
        assertThat(entry.get("reason").asString()).isEqualTo("Bổ sung nhiệm vụ gửi chậm");
        assertThat(entry.get("changes").toString()).contains(version.get("hash").asString());
    }

    /** As the docs say, from what the answer shows. */
    private static String hash(JsonNode report, String previous) {
        var facts = new TreeMap<String, String>();
        for (String fact : List.of("period", "version", "cutOffOn", "reason", "officialId", "agencyId", "role")) {
            if (!isAbsent(report, fact)) {
                facts.put(fact, report.get(fact).asString());
            }
        }
        facts.put(
                "frozenAt",
                OffsetDateTime.parse(report.get("frozenAt").asString())
                        .toInstant()
                        .toString());
        facts.put(
                "position",
                report.get("position")
                        .propertyStream()
                        .map(each -> each.getKey() + ":" + each.getValue().asLong())
                        .collect(Collectors.joining(",")));
        for (JsonNode line : report.get("items")) {
            String agency = line.get("key").asString() + "/";
            facts.put(agency + "name", line.get("name").asString());
            for (ReportCategory category : ReportCategory.values()) {
                putFigure(facts, agency + category, line.get(ScopedFiguresIT.property(category)));
            }
            putFigure(facts, agency + "FIRST_MISSES", line.get("firstMisses"));
        }
        return sha256(previous, facts);
    }

    private static String sha256(String previous, Map<String, String> facts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            update(digest, previous);
            facts.forEach((name, value) -> {
                update(digest, name);
                update(digest, value);
            });
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
        } catch (NoSuchAlgorithmException failure) {
            throw new AssertionError(failure);
        }
    }

    private static void putFigure(Map<String, String> facts, String name, JsonNode number) {
        if (number.asLong() != 0) {
            facts.put(name, "" + number.asLong());
        }
    }

    private static void update(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        digest.update(bytes);
    }

    /** The service itself may freeze later ones meanwhile, as it does ten minutes after ten minutes. */
    @Test
    void theListShowsEachPeriodPageByPageAndByKind() {
        assertThat(periods(service.all(PERIODS))).containsSubsequence("2026-Q1", "2026-03");
        assertThat(service.all(PERIODS + "?kind=QUARTER"))
                .allSatisfy(
                        version -> assertThat(version.get("kind").asString()).isEqualTo("QUARTER"))
                .anySatisfy(
                        version -> assertThat(version.get("period").asString()).isEqualTo("2026-Q1"));
        String wanted = PERIODS + "?limit=1&kind=MONTH";
        JsonNode page = service.get(wanted);
        while (!periods(List.of(page.get("items").get(0))).equals(List.of("2026-03"))) {
            page = service.get(wanted + "&after=" + page.get("next").asString());
        }
    }

    private static List<String> periods(List<JsonNode> versions) {
        return versions.stream()
                .map(version -> version.get("period").asString())
                .toList();
    }

    @Test
    void whatIsNotThereOrMakesNoSenseIsRefused() {
        for (String absent : List.of(
                "/2026-02",
                "/2026-13",
                "/x",
                "/2026-03?version=998",
                "/2026-03/comparison?with=2026-02",
                "/2026-02.csv",
                "/2026-02.xlsx",
                "/2026-02.pdf")) {
            assertThat(status(absent)).as(absent).isEqualTo(404);
        }
        for (String wrong : List.of(
                "/2026-03?version=0",
                "/2026-03?version=x",
                "/2026-03?asOf=2026-03-01",
                "/2026-03/comparison",
                "?kind=WEEK",
                "?kind=",
                "?after=x")) {
            assertThat(status(wrong)).as(wrong).isEqualTo(400);
        }
    }

    private static int status(String path) {
        return service.send(PERIODS + path, "Authorization", service.bearer()).statusCode();
    }

    @Test
    void aFileHasTheLinesOfTheReportWithItsVersionAndHash() {
        JsonNode report = service.get(PERIODS + "/2026-Q1");
        String csv = service.send(PERIODS + "/2026-Q1.csv", "Authorization", service.bearer())
                .body();
        String workbook = service.send(PERIODS + "/2026-Q1.xlsx", "Authorization", service.bearer())
                .body();

        assertThat(csv.lines()).hasSize(2 + report.get("items").size());
        assertThat(workbook.lines()).hasSameSizeAs(csv.lines().toList());
        for (String file : List.of(csv, workbook)) {
            assertThat(file.lines().skip(1))
                    .allSatisfy(line -> assertThat(line)
                            .contains("2026-Q1")
                            .endsWith(",1,sha256:" + report.get("hash").asString()));
        }
    }

    @Test
    void onPaperStandsWhatIsInTheReportInTheReadersLanguage() {
        JsonNode report = service.get(PERIODS + "/2026-Q1");
        String whole = service.send(PERIODS + "/2026-Q1.pdf", "Authorization", service.bearer())
                .body();
        String part = service.send(
                        PERIODS + "/2026-Q1",
                        "Authorization",
                        "Bearer " + tokenOf(Callers.head(COMMUNE)),
                        "Accept",
                        "application/pdf",
                        "Accept-Language",
                        "en")
                .body();

        assertThat(whole)
                .contains("Báo cáo tình hình thực hiện nhiệm vụ: quý 1 năm 2026", "31/03/2026", "phiên bản 1", "1/1")
                .contains(report.get("hash").asString())
                .doesNotContain("Chỉ gồm");
        report.get("items")
                .forEach(line -> assertThat(whole)
                        .contains(line.get("name").asString() + " "
                                + line.get("total").asLong()));
        assertThat(part)
                .contains("How tasks stand: quarter 1 of 2026", "Only the agencies", "Cơ quan " + COMMUNE)
                .doesNotContain("Cơ quan " + LEAD);
    }

    private static boolean isAbsent(JsonNode node, String field) {
        return node.get(field) == null || node.get(field).isNull();
    }

    private static void assertSameFigures(JsonNode one, JsonNode other) {
        ScopedFiguresIT.assertSameCounts(one, other);
        assertThat(one.get("total")).isEqualTo(other.get("total"));
    }
}
