package vn.dondoc.task.tasks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.RunningService.json;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.Trace;
import vn.dondoc.contracts.directory.OfficialMessage;
import vn.dondoc.platform.messaging.consumer.ReceivedEvent;
import vn.dondoc.platform.web.officials.OfficialsCopy;
import vn.dondoc.task.QuietService;
import vn.dondoc.task.RunningService;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.Tasks;

/** Officials of the lead are put in charge over HTTP, as far as the directory knows them. */
class PersonInChargeIT extends QuietService {
    private final String directive = "d" + UUID.randomUUID();
    private final String path = "/api/v1/tasks/" + directive + "-1-" + Given.LEAD;
    private final RunningService.Caller clerk = service.as(Given.LEAD, OfficialRole.CLERK);

    @BeforeEach
    void assign() {
        service.bean(OfficialsCopy.class)
                .on(List.of(
                        recorded("H56.02.an", "Nguyễn An", Given.LEAD, true),
                        recorded("H56.02.gone", "Lê Đi", Given.LEAD, false),
                        recorded("H56.03.lan", "Trần Lan", "H56.03", true)));
        service.bean(Tasks.class)
                .addAll(
                        List.of(Given.assigned(Given.assignment(directive, "1", Given.LEAD))),
                        Given.assigner(Given.IN_TIME));
    }

    private static ReceivedEvent<OfficialMessage> recorded(String id, String name, String agency, boolean active) {
        var actor = Given.assigner(Given.IN_TIME).actor();
        var data = new OfficialMessage.Recorded(id, name, agency, OfficialRole.OFFICER, null, active, actor);
        return new ReceivedEvent<>(
                new EventEnvelope<>(id + ":1", "urn:test", "test", id, 1, Given.IN_TIME, Trace.of("test"), data), 0, 0);
    }

    private HttpResponse<String> putInCharge(RunningService.Caller caller, String officialId, long version) {
        return caller.post(path + "/person-in-charge", version, "{\"officialId\":\"" + officialId + "\"}");
    }

    @Test
    void whoIsInChargeStandsInTheTaskByIdAndNameAndInItsHistory() {
        JsonNode named = json(putInCharge(clerk, "H56.02.an", 1));

        assertThat(named.get("personInCharge").asString()).isEqualTo("H56.02.an");
        assertThat(named.get("personInChargeName").asString()).isEqualTo("Nguyễn An");
        assertThat(clerk.read(path + "/history").at("/items/1/description").asString())
                .isEqualTo("Người phụ trách: Nguyễn An (H56.02.an)");

        HttpResponse<String> nobody = clerk.post(path + "/person-in-charge/withdraw", 2, "");

        assertThat(nobody.statusCode()).as(nobody.body()).isEqualTo(200);
        assertThat(json(nobody).has("personInCharge")).isFalse();
        assertThat(clerk.post(path + "/person-in-charge/withdraw", 3, "").statusCode())
                .isEqualTo(409);
    }

    @Test
    void whoDoesNotActForTheLeadIsRefusedInOneWordWhoeverItIs() {
        for (String officialId : List.of("H56.02.gone", "H56.03.lan", "H56.02.nobody")) {
            HttpResponse<String> refused = putInCharge(clerk, officialId, 1);

            assertThat(refused.statusCode()).as(officialId).isEqualTo(422);
            assertThat(json(refused).at("/errors/0").toString())
                    .contains("officialId", "Không có người mang mã này đang công tác tại cơ quan chủ trì.");
        }
    }

    @Test
    void theLeadAloneSaysWhoOfItDoesTheTask() {
        var assigner = service.as(Given.ASSIGNER, OfficialRole.HEAD);
        var officer = service.as(Given.LEAD, OfficialRole.OFFICER);

        assertThat(putInCharge(assigner, "H56.02.an", 1).statusCode()).isEqualTo(403);
        assertThat(putInCharge(officer, "H56.02.an", 1).statusCode()).isEqualTo(403);
        assertThat(putInCharge(service.as(Given.LEAD, OfficialRole.DEPUTY_HEAD), "H56.02.an", 1)
                        .statusCode())
                .isEqualTo(200);
    }
}
