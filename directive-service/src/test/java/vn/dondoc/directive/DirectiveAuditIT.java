package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.contracts.Topics;
import vn.dondoc.platform.testing.TopicReader;

/** What the audit trail is told of drafts, of an import, and of whoever reads where officials are written to. */
class DirectiveAuditIT extends RunningService {
    private static final JsonMapper JSON = new JsonMapper();

    static List<JsonNode> entriesAbout(String target, String official, int count) {
        try (var topic = new TopicReader(Topics.AUDIT)) {
            return topic.await(count, record -> is(record, target, official)).stream()
                    .map(record -> JSON.readTree(record.value()))
                    .toList();
        }
    }

    static List<String> changesOf(JsonNode entry) {
        return entry.at("/action/changes")
                .valueStream()
                .map(change -> change.get("field").asString()
                        + ' '
                        + change.path("before").asString("-")
                        + ' '
                        + change.path("after").asString("-"))
                .toList();
    }

    private static boolean is(ConsumerRecord<String, String> record, String target, String official) {
        JsonNode entry = JSON.readTree(record.value());
        return entry.at("/action/target").asString("").equals(target)
                && entry.at("/actor/officialId").asString("").equals(official);
    }

    @Test
    void aDraftIsDeletedRightAfterItWasWrittenAndBothAreTold() {
        String id = post("/api/v1/directives", "{\"subject\": \"Bản nháp\"}").id();
        assertThat(ask("H56", "DELETE", "/api/v1/directives/" + id, "", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(204);

        assertThat(entriesAbout("directives/" + id, "H56.clerk", 2))
                .extracting(entry -> entry.at("/action/operation").asString())
                .containsExactly("DRAFT", "DRAFT");
    }

    @Test
    void anImportIsToldOnceAndACheckOfAFileIsNot() throws IOException {
        String keeper = "H56.keeper-" + UUID.randomUUID();
        String token = keeper(keeper);
        String row = "id,name,kind,level,parent_id\n%s,Chi cục,don_vi,PROVINCE,\n"
                .formatted("X" + Integer.toUnsignedString(keeper.hashCode()));
        send(token, "POST", "/api/v1/directory/imports/agencies?mode=check", row);
        assertThat(send(token, "POST", "/api/v1/directory/imports/agencies", row)
                        .status())
                .isEqualTo(200);

        assertThat(entriesAbout("directory/imports/agencies", keeper, 1))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.at("/action/duty").asString()).isEqualTo("DIRECTORY_ADMINISTRATOR");
                    assertThat(entry.at("/action/query").isMissingNode()).isTrue();
                    assertThat(changesOf(entry))
                            .containsExactly("rows.applied - 1", "rows.unchanged - 0", "rows.rejected - 0");
                });
    }

    private static String keeper(String official) {
        return tokenWith(Map.of(
                "sub", official, "agency", "H56", "role", "CLERK", "duties", List.of("DIRECTORY_ADMINISTRATOR")));
    }

    @Test
    void whoReadsAnAddressOrListsOfficialsIsToldAndWhoReadsOneNameIsNot() throws IOException {
        assertThat(importExample("agencies").status()).isEqualTo(200);
        assertThat(importExample("officials").status()).isEqualTo(200);
        String someone =
                get("/api/v1/officials").json().get("items").get(0).get("id").asString();
        String reader = "H56.02.reader-" + UUID.randomUUID();
        String keeper = "H56.keeper-" + UUID.randomUUID();
        String officer = tokenWith(Map.of("sub", reader, "agency", "H56.02", "role", "OFFICER"));
        for (String path : List.of("/" + someone, "?q=Nguy%E1%BB%85n&limit=1")) {
            assertThat(send(officer, "GET", "/api/v1/officials" + path, "").status())
                    .isEqualTo(200);
        }
        assertThat(send(keeper(keeper), "GET", "/api/v1/officials/" + someone, "")
                        .status())
                .isEqualTo(200);

        assertThat(entriesAbout("officials", reader, 1)).singleElement().satisfies(entry -> {
            assertThat(entry.at("/action/operation").asString()).isEqualTo("READ_DIRECTORY");
            assertThat(entry.at("/action/person").isMissingNode()).isTrue();
            assertThat(entry.at("/action/query").asString()).startsWith("q=(").endsWith("&limit=1");
        });
        assertThat(entriesAbout("officials", keeper, 1)).singleElement().satisfies(entry -> {
            assertThat(entry.at("/action/operation").asString()).isEqualTo("READ_ADDRESSES");
            assertThat(entry.at("/action/person").asString()).isEqualTo(someone);
        });
    }

    @Test
    void anotherSystemReadsWhichOfficialsThereAreAndNoName() throws IOException {
        importExample("agencies");
        importExample("officials");
        String system = tokenWith(
                Map.of("sub", "payroll", "agency", "H56", "role", "SYSTEM_CLIENT", "scope", "directory:read"));

        JsonNode listed = send(system, "GET", "/api/v1/officials", "").json().get("items");

        assertThat(listed).isNotEmpty().allSatisfy(official -> {
            assertThat(official.has("agencyId")).isTrue();
            assertThat(official.has("name")).isFalse();
        });
        String one = "/api/v1/officials/H56.clerk";
        assertThat(send(system, "GET", one, "").json().has("name")).isFalse();
        assertThat(get(one).json().has("name")).isTrue();
        assertThat(send(system, "GET", "/api/v1/officials?q=an", "").status()).isEqualTo(400);
    }

    @Test
    void whoWasErasedStandsInTheTrailWhereItCanBeForgottenAndNowhereElse() throws IOException {
        String keeper = "H56.keeper-" + UUID.randomUUID();
        String leaving = "H56.leaving-" + UUID.randomUUID();
        String path = "/api/v1/officials/" + leaving;
        importExample("agencies");
        importOfficial(leaving, true);
        assertThat(erase(keeper, path, "If-Match", get(path).etag())).isEqualTo(422);
        importOfficial(leaving, false);
        String version = get(path).etag();
        assertThat(erase(keeper, path, "If-Match", version, "Idempotency-Key", leaving))
                .isEqualTo(200);
        assertThat(erase(keeper, path, "If-Match", version, "Idempotency-Key", leaving))
                .isEqualTo(200);
        assertThat(erase(keeper, path)).isEqualTo(428);

        try (var topic = new TopicReader(Topics.AUDIT)) {
            List<ConsumerRecord<String, String>> told = topic.await(3, record -> is(record, "officials", keeper));
            assertThat(told)
                    .extracting(record ->
                            JSON.readTree(record.value()).at("/action/status").asInt(200))
                    .containsExactlyInAnyOrder(422, 200, 428);
            assertThat(told).allSatisfy(record -> {
                assertThat(record.key()).doesNotContain(leaving);
                assertThat(TopicReader.header(record, "ce_subject")).doesNotContain(leaving);
                assertThat(record.value()).containsOnlyOnce(leaving).contains("\"person\":\"" + leaving);
            });
        }
    }

    @Test
    void anImportTellsOfEachOfficialWhoBecameWhatAndNeitherNameNorAddress() throws IOException {
        importExample("agencies");
        String keeper = "H56.keeper-" + UUID.randomUUID();
        String promoted = "H56.promoted-" + UUID.randomUUID();
        importBy(keeper, promoted + ",Nguyễn An,H56.02,OFFICER,an@h56.gov.vn,true\n");
        importBy(keeper, promoted + ",Nguyễn An,H56.04,HEAD,an@h56.gov.vn,true\n");
        importBy(keeper, promoted + ",Nguyễn An,H56.04,HEAD,other@h56.gov.vn,true\n");
        importBy(keeper, promoted + ",Nguyễn An,H56.04,HEAD,other@h56.gov.vn,true\n");

        List<JsonNode> told = entriesAbout("officials", keeper, 3);

        assertThat(told).hasSize(3).allSatisfy(entry -> {
            assertThat(entry.at("/action/operation").asString()).isEqualTo("IMPORT_DIRECTORY");
            assertThat(entry.at("/action/person").asString()).isEqualTo(promoted);
            assertThat(entry.toString()).doesNotContain("@h56.gov.vn").doesNotContain("Nguyễn");
        });
        assertThat(told)
                .extracting(DirectiveAuditIT::changesOf)
                .containsExactly(
                        List.of(
                                "active - true",
                                "agencyId - H56.02",
                                "email - (veiled)",
                                "name - (veiled)",
                                "role - OFFICER"),
                        List.of("agencyId H56.02 H56.04", "role OFFICER HEAD"),
                        List.of("email (veiled) (veiled)"));
    }

    private void importBy(String keeper, String row) {
        String table = "id,name,agency_id,role,email,active\n" + row;
        assertThat(send(keeper(keeper), "POST", "/api/v1/directory/imports/officials", table)
                        .status())
                .isEqualTo(200);
    }

    private void importOfficial(String id, boolean active) {
        String row = "id,name,agency_id,role,active\n%s,Nguyễn An,H56.02,OFFICER,%s\n".formatted(id, active);
        assertThat(post("/api/v1/directory/imports/officials", row).status()).isEqualTo(200);
    }

    private int erase(String keeper, String path, String... headers) {
        return send(keeper(keeper), "POST", path + "/erase", "{\"reason\":\"Nghỉ việc\"}", headers)
                .status();
    }
}
