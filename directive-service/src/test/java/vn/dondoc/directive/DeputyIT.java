package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.dondoc.contracts.Topics;
import vn.dondoc.platform.testing.TopicReader;
import vn.dondoc.platform.vietnam.VietnamTime;

class DeputyIT extends RunningService {
    private static final String DEPUTYSHIPS = "/api/v1/deputyships";
    private final LocalDate today = VietnamTime.dayOf(Instant.now());

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String head = "d.head." + mark;
    private final String deputy = "d.deputy." + mark;
    private final String officer = "d.officer." + mark;
    private final String elsewhere = "d.elsewhere." + mark;
    private final String gone = "d.gone." + mark;

    @BeforeEach
    void officials() throws IOException {
        importExample("agencies");
        String row = "%s,Nguyễn An,%s,%s,%s\n";
        Answer imported = post(
                "/api/v1/directory/imports/officials",
                "id,name,agency_id,role,active\n"
                        + row.formatted(head, "H56.02", "HEAD", "true")
                        + row.formatted(deputy, "H56.02", "DEPUTY_HEAD", "true")
                        + row.formatted(officer, "H56.02", "OFFICER", "true")
                        + row.formatted(elsewhere, "H56.04", "HEAD", "true")
                        + row.formatted(gone, "H56.02", "HEAD", "false"));
        assertThat(imported.json().get("applied").asInt()).isEqualTo(5);
    }

    private String headToken() {
        return tokenWith(Map.of("sub", head, "agency", "H56.02", "role", "HEAD"));
    }

    private Answer enter(String official, String onBehalfOf, LocalDate from, LocalDate until, String more) {
        return send(
                headToken(),
                "POST",
                DEPUTYSHIPS,
                "{\"officialId\":\"%s\",\"onBehalfOf\":\"%s\",\"from\":\"%s\",\"until\":\"%s\"%s}"
                        .formatted(official, onBehalfOf, from, until, more));
    }

    private static String refusedField(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        return answer.json().at("/errors/0/field").asString();
    }

    @Test
    void aDeputyshipIsEnteredListedToldAndEndedEarly() {
        Answer entered = enter(deputy, head, today, today.plusDays(3), ",\"operations\":[\"ISSUE\"]");
        assertThat(entered.status()).as(entered.toString()).isEqualTo(201);
        String path = DEPUTYSHIPS + "/" + entered.id();

        JsonNode listed = get(DEPUTYSHIPS + "?q=" + deputy).json().get("items");
        Answer ended = send(headToken(), "POST", path + "/end", "", "If-Match", entered.etag());
        Answer again = send(headToken(), "POST", path + "/end", "", "If-Match", ended.etag());
        Answer late = send(headToken(), "POST", path + "/end", "", "If-Match", entered.etag());

        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).get("onBehalfOfName").asString()).isEqualTo("Nguyễn An");
        assertThat(ended.json().get("ended").asBoolean()).isTrue();
        assertThat(again.json()).isEqualTo(ended.json());
        assertThat(late.status()).isEqualTo(412);
        try (var topic = new TopicReader(Topics.DIRECTORY)) {
            var told = topic.await(2, it -> it.key().equals(entered.id()));
            assertThat(JSON.readTree(told.getFirst().value()).get("ended").asBoolean())
                    .isFalse();
            assertThat(JSON.readTree(told.getLast().value()).get("ended").asBoolean())
                    .isTrue();
            assertThat(JSON.readTree(told.getLast().value())
                            .at("/actor/officialId")
                            .asString())
                    .isEqualTo(head);
        }
    }

    @Test
    void aDeputyshipLeavesAnAuditEntryForTheDeputyAndOneForThePrincipal() {
        String key = "t-" + mark;
        String body = "{\"officialId\":\"%s\",\"onBehalfOf\":\"%s\",\"from\":\"%s\",\"until\":\"%s\"}"
                .formatted(deputy, head, today, today);
        Answer entered = send(headToken(), "POST", DEPUTYSHIPS, body, "Idempotency-Key", key);
        send(headToken(), "POST", DEPUTYSHIPS, body, "Idempotency-Key", key);
        String end = DEPUTYSHIPS + "/" + entered.id() + "/end";
        send(headToken(), "POST", end, "", "If-Match", entered.etag(), "Idempotency-Key", "e-" + mark);
        send(headToken(), "POST", end, "", "If-Match", entered.etag(), "Idempotency-Key", "e-" + mark);
        send(headToken(), "POST", end, "");

        List<JsonNode> entries = DirectiveAuditIT.entriesAbout("deputyships/" + entered.id(), head, 5);

        assertThat(entries)
                .extracting(
                        entry -> entry.at("/action/status").asInt(200),
                        entry -> entry.at("/action/person").asString(""))
                .containsExactly(
                        tuple(200, deputy), tuple(200, head), tuple(200, deputy), tuple(200, head), tuple(428, ""));
        assertThat(DirectiveAuditIT.changesOf(entries.getFirst()))
                .contains("agencyId - H56.02", "ended - false", "officialId - (person)", "onBehalfOf - (another)")
                .noneMatch(change -> change.contains(deputy));
        assertThat(DirectiveAuditIT.changesOf(entries.get(2))).containsExactly("ended false true");
        assertThat(entries.get(1).at("/seal/previous"))
                .isEqualTo(entries.getFirst().at("/seal/hash"));
    }

    @Test
    void aRepeatedRequestEntersOneDeputyship() {
        String body = "{\"officialId\":\"%s\",\"onBehalfOf\":\"%s\",\"from\":\"%s\",\"until\":\"%s\"}"
                .formatted(deputy, head, today, today);

        Answer first = send(headToken(), "POST", DEPUTYSHIPS, body, "Idempotency-Key", mark);
        Answer second = send(headToken(), "POST", DEPUTYSHIPS, body, "Idempotency-Key", mark);

        assertThat(second.json()).isEqualTo(first.json());

        Answer other = send(headToken(), "POST", DEPUTYSHIPS, body.replace(deputy, officer), "Idempotency-Key", mark);

        assertThat(other.status()).as(other.toString()).isEqualTo(422);
        assertThat(other.json().get("type").asString()).endsWith("idempotency-key-reused");
    }

    @Test
    void aMalformedDeputyshipIsRefusedByField() {
        assertThat(refusedField(enter(head, head, today, today, ""))).isEqualTo("officialId");
        assertThat(refusedField(enter("nobody", head, today, today, ""))).isEqualTo("officialId");
        assertThat(refusedField(enter(elsewhere, head, today, today, ""))).isEqualTo("officialId");
        assertThat(refusedField(enter(gone, head, today, today, ""))).isEqualTo("officialId");
        assertThat(refusedField(enter(deputy, gone, today, today, ""))).isEqualTo("onBehalfOf");
        assertThat(refusedField(enter(deputy, head, today, today.minusDays(1), "")))
                .isEqualTo("until");
        assertThat(refusedField(enter(deputy, head, today.minusDays(3), today.minusDays(1), "")))
                .isEqualTo("until");
        assertThat(refusedField(enter(deputy, head, today, today.plusYears(2), "")))
                .isEqualTo("until");
        assertThat(refusedField(enter(deputy, head, today, today, ",\"operations\":[\"SING\"]")))
                .isEqualTo("operations");
    }

    @Test
    void overlappingAndChainedDeputyshipsAreRefused() {
        assertThat(enter(deputy, head, today, today.plusDays(3), ",\"operations\":[\"ISSUE\"]")
                        .status())
                .isEqualTo(201);

        Answer overlap = enter(officer, head, today.plusDays(3), today.plusDays(9), "");
        Answer chain = enter(officer, deputy, today, today, "");
        Answer circle = enter(head, officer, today, today, "");
        Answer other = enter(officer, head, today, today, ",\"operations\":[\"REVOKE\"]");

        assertThat(refusedField(overlap)).isEqualTo("from");
        assertThat(refusedField(chain)).isEqualTo("onBehalfOf");
        assertThat(refusedField(circle)).isEqualTo("officialId");
        assertThat(other.status()).isEqualTo(201);
    }

    @Test
    void nobodyEntersTheirOwnDeputyship() {
        String keeper = tokenWith(
                Map.of("sub", deputy, "agency", "H56.02", "role", "DEPUTY_HEAD", "duties", "DIRECTORY_ADMINISTRATOR"));
        String body = "{\"officialId\":\"%s\",\"onBehalfOf\":\"%s\",\"from\":\"%s\",\"until\":\"%s\"}";

        assertThat(refusedField(send(keeper, "POST", DEPUTYSHIPS, body.formatted(deputy, head, today, today))))
                .isEqualTo("officialId");
        assertThat(send(keeper, "POST", DEPUTYSHIPS, body.formatted(officer, head, today, today))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aDeputyMakesNoDeputyAndNobodyMakesOneElsewhere() {
        assertThat(enter(deputy, head, today, today.plusDays(3), "").status()).isEqualTo(201);
        String acting =
                tokenWith(Map.of("sub", deputy, "agency", "H56.02", "role", "DEPUTY_HEAD", "on_behalf_of", head));
        String body = "{\"officialId\":\"%s\",\"onBehalfOf\":\"%s\",\"from\":\"%s\",\"until\":\"%s\"}"
                .formatted(officer, gone, today, today);

        Answer byDeputy = send(acting, "POST", DEPUTYSHIPS, body);
        Answer forAnother = enter(officer, elsewhere, today, today, "");

        assertThat(byDeputy.status()).isEqualTo(403);
        assertThat(forAnother.status()).isEqualTo(403);
    }
}
