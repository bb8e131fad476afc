package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.dondoc.contracts.Topics;
import vn.dondoc.platform.testing.SampleWorkbook;
import vn.dondoc.platform.testing.TopicReader;
import vn.dondoc.platform.web.table.TableFile;

class DirectoryIT extends RunningService {

    @BeforeEach
    void importTheProvince() throws IOException {
        for (String kind : List.of("agencies", "groups", "officials")) {
            assertThat(importExample(kind).status()).isEqualTo(200);
        }
    }

    @Test
    void whoMayNotImportIsToldSoBeforeTheFileIsLookedAt() {
        Answer stranger = ask("H56.02", "POST", "/api/v1/directory/imports/agencies", "x");
        Answer unknownMode = post("/api/v1/directory/imports/agencies?mode=zz", "x");

        assertThat(stranger.status()).isEqualTo(403);
        assertThat(stranger.json().get("type").asString()).endsWith("forbidden");
        assertThat(unknownMode.json().at("/errors/0/field").asString()).isEqualTo("mode");
        assertThat(unknownMode.json().get("detail").asString()).contains("check", "valid", "all");
    }

    @Test
    void theExamplesAreImportedOnceAndEachEntryIsTold() throws IOException {
        int officials =
                Files.readAllLines(EXAMPLES.resolve("directory/officials.csv")).size() - 1;

        JsonNode again = importExample("agencies").json();
        JsonNode page = get("/api/v1/agencies?limit=200").json();

        assertThat(again.get("unchanged").asInt()).isEqualTo(192);
        assertThat(again.get("applied").asInt()).isZero();
        assertThat(examplesIn(page)).hasSize(192);
        try (var topic = new TopicReader(Topics.DIRECTORY)) {
            var told = topic.await(192 + 2 + officials, record -> isExample(record.key()));
            assertThat(told).hasSize(192 + 2 + officials);
            assertThat(told)
                    .allSatisfy(record -> assertThat(TopicReader.header(record, "ce_source"))
                            .isEqualTo("urn:vn:gov:H56:dondoc:directive-service"));
        }
    }

    @Test
    void namesAndAddressesStandOnTheTopicForFewOnly() {
        post("/api/v1/directory/imports/officials", officials("DI.tell", "true"));

        try (var everybody = new TopicReader(Topics.DIRECTORY);
                var few = new TopicReader(Topics.OFFICIALS)) {
            var open = everybody.await(1, it -> it.key().equals("DI.tell")).getFirst();
            var restricted = few.await(1, it -> it.key().equals("DI.tell")).getFirst();

            assertThat(JSON.readTree(open.value()).propertyNames())
                    .containsExactlyInAnyOrder("officialId", "agencyId", "role", "active", "actor");
            assertThat(TopicReader.header(open, "ce_dataclassification")).isEqualTo("internal");
            assertThat(JSON.readTree(restricted.value()).get("email").asString())
                    .isEqualTo("nguyen.an@example.gov.vn");
            assertThat(TopicReader.header(restricted, "ce_dataclassification")).isEqualTo("confidential");
            assertThat(TopicReader.header(restricted, "ce_sequence")).endsWith("2");
        }
    }

    private static String officials(String id, String active) {
        return "id,name,agency_id,role,email,active\n%s,Nguyễn An,H56.02,OFFICER,nguyen.an@example.gov.vn,%s\n"
                .formatted(id, active);
    }

    @Test
    void anInactiveOfficialIsErasedAndComesBackByNoImport() {
        String path = "/api/v1/officials/DI.erase";
        post("/api/v1/directory/imports/officials", officials("DI.erase", "true"));
        Answer active = post(
                path + "/erase", "{\"reason\":\"x\"}", "If-Match", get(path).etag());
        post("/api/v1/directory/imports/officials", officials("DI.erase", "false"));
        String version = get(path).etag();

        Answer unreasoned = post(path + "/erase", "{\"reason\":\" \"}", "If-Match", version);
        Answer erased = post(path + "/erase", "{\"reason\":\"Theo yêu cầu\"}", "If-Match", version);
        Answer again = post(path + "/erase", "{\"reason\":\"x\"}", "If-Match", erased.etag());
        Answer late = post(path + "/erase", "{\"reason\":\"x\"}", "If-Match", version);
        Answer imported = post("/api/v1/directory/imports/officials", officials("DI.erase", "true"));

        assertThat(active.status()).isEqualTo(422);
        assertThat(active.json().at("/errors/0/field").asString()).isEqualTo("active");
        assertThat(unreasoned.json().at("/errors/0/field").asString()).isEqualTo("reason");
        assertThat(erased.status()).as(erased.toString()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(erased.json());
        assertThat(late.status()).isEqualTo(412);
        assertThat(erased.json().has("name") || erased.json().has("email")).isFalse();
        assertThat(erased.json().get("erasureReason").asString()).isEqualTo("Theo yêu cầu");
        assertThat(imported.status()).isEqualTo(422);
        assertThat(imported.json().at("/rejected/0/field").asString()).isEqualTo("id");
        assertThat(ask("H56.02", "GET", path, "").json().has("erasureReason")).isFalse();
        try (var few = new TopicReader(Topics.OFFICIALS)) {
            var told = few.await(3, it -> it.key().equals("DI.erase"));
            assertThat(TopicReader.header(told.getLast(), "ce_type")).isEqualTo("vn.dondoc.official.erased.v1");
        }
    }

    @Test
    void aWrongFileIsRefusedByLineAndField() {
        String csv = "id,name,kind,level,parent_id\nH56.90,Sở A,so,PROVINCE,H56\nH56.91,Sở B,so,PROVINCE,H99\n";

        Answer all = post("/api/v1/directory/imports/agencies?mode=all", csv);
        Answer check = post("/api/v1/directory/imports/agencies?mode=check", csv);
        Answer elsewhere = ask("H56.02", "POST", "/api/v1/directory/imports/agencies", csv);
        Answer nonsense = post("/api/v1/directory/imports/agencies", "a,b\n1,2");

        assertThat(all.status()).isEqualTo(422);
        assertThat(all.json().at("/rejected/0/line").asInt()).isEqualTo(3);
        assertThat(all.json().get("applied").asInt()).isZero();
        assertThat(all.json().propertyNames())
                .containsExactly("mode", "rows", "changed", "applied", "unchanged", "rejected", "warnings", "refused");
        assertThat(check.status()).isEqualTo(200);
        assertThat(elsewhere.status()).isEqualTo(403);
        assertThat(nonsense.status()).isEqualTo(400);
        assertThat(get("/api/v1/agencies/H56.90").status()).isEqualTo(404);
    }

    @Test
    void aFileOfAsManyRowsAsPromisedIsTakenAndNoLongerOne() {
        String row = "H56.02.%05d,Nguyễn Văn A,H56.02,SPECIALIST,nguyen.van.a.%05d@example.gov.vn\n";
        String csv = "id,name,agency_id,role,email\n"
                + IntStream.range(0, 50_000).mapToObj(i -> row.formatted(i, i)).collect(Collectors.joining());

        Answer most = post("/api/v1/directory/imports/officials?mode=check", csv);
        Answer more = post("/api/v1/directory/imports/officials?mode=check", csv + row.formatted(50_000, 50_000));

        assertThat(most.status()).as(most.toString().substring(0, 200)).isEqualTo(200);
        assertThat(most.json().get("rows").asInt()).isEqualTo(50_000);
        assertThat(more.status()).isEqualTo(400);
        assertThat(more.json().get("detail").asString()).contains("50000");
    }

    @Test
    void whatVietnameseExcelSavesIsTaken() {
        String csv = """
                sep=;
                id;name;kind;level;parent_id;effective_from;;
                H56.95;Sở Kiểm thử;so;PROVINCE;H56;1/7/2025;;
                """.replace("\n", "\r\n");
        byte[] workbook = SampleWorkbook.of(List.of(
                        List.of("id", "name", "kind", "level", "parent_id", "unit_code", "effective_from"),
                        List.of("H56.96", "Sở Kiểm thử", "so", "PROVINCE", "H56", 16645, LocalDate.of(2025, 7, 1))))
                .packed();

        Answer text = post("/api/v1/directory/imports/agencies", "\uFEFF" + csv);
        Answer book = post("/api/v1/directory/imports/agencies", workbook, TableFile.XLSX);

        assertThat(text.status()).as(text.toString()).isEqualTo(200);
        assertThat(book.status()).as(book.toString()).isEqualTo(200);
        assertThat(get("/api/v1/agencies/H56.95").json().get("effectiveFrom").asString())
                .isEqualTo("2025-07-01");
        assertThat(get("/api/v1/agencies/H56.96").json().get("effectiveFrom").asString())
                .isEqualTo("2025-07-01");
        assertThat(get("/api/v1/agencies/H56.96").json().get("unitCode").asString())
                .isEqualTo("16645");
    }

    @Test
    void readinessAsksTheStoresToo() {
        JsonNode readiness = get("/actuator/health/readiness").json();

        assertThat(readiness.at("/components/stores/details").propertyNames())
                .containsExactlyInAnyOrder("mongodb", "kafka");
        assertThat(readiness.get("status").asString()).isEqualTo("UP");
    }

    @Test
    void agenciesAreFoundWithoutAccents() {
        JsonNode found = get("/api/v1/agencies?q=so%20noi%20vu").json().get("items");

        assertThat(found).extracting(it -> it.get("id").asString()).containsExactly("H56.02");
        assertThat(get("/api/v1/groups/so-nganh").json().get("memberIds")).hasSize(15);
        assertThat(get("/api/v1/officials/H56.clerk").json().get("role").asString())
                .isEqualTo("CLERK");
    }

    @Test
    void anAgencyIsFoundByTheOlderFormOfItsId() {
        assertThat(get("/api/v1/agencies/000.00.02.H56").json().get("id").asString())
                .isEqualTo("H56.02");
    }

    @Test
    void agenciesAreListedPageByPage() {
        JsonNode first = get("/api/v1/agencies?limit=150").json();
        JsonNode rest = get("/api/v1/agencies?limit=150&after="
                        + first.get("next").asString())
                .json();

        assertThat(first.get("items")).hasSize(150);
        assertThat(examplesIn(rest)).hasSize(42);
        assertThat(rest.has("next")).isFalse();
    }

    /** Other suites store agencies too; theirs come after those of the examples. */
    private static List<String> examplesIn(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .filter(DirectoryIT::isExample)
                .toList();
    }

    private static boolean isExample(String id) {
        return id.startsWith("H56")
                || id.startsWith("TH.")
                || List.of("so-nganh", "ubnd-xa-phuong").contains(id);
    }
}
