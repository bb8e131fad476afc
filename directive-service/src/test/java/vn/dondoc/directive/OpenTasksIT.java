package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import vn.dondoc.platform.testing.Waiting;

/** Whoever closes an agency by an import is told how many open tasks it leaves behind. */
class OpenTasksIT extends RunningService {
    private static final String HEADER =
            "id,name,short_name,kind,level,parent_id,unit_code,effective_from,effective_until,successor_id\n";
    private static final String CLOSING = HEADER
            + "H57.81,Sở cũ,,co_quan_chuyen_mon,PROVINCE,,,,2026-06-30,H57.82\n"
            + "H57.82,Sở mới,,co_quan_chuyen_mon,PROVINCE,,,,,\n"
            + "H57.83,Sở tách,,co_quan_chuyen_mon,PROVINCE,,,,2026-06-30,\n"
            + "H57.84,Sở trống,,co_quan_chuyen_mon,PROVINCE,,,,2026-06-30,\n";

    @Test
    void closingAnAgencyWarnsOfTheTasksThatItLeadsNow() throws Exception {
        tell("first", 1, "assigned", "H57.81", "ASSIGNED");
        tell("second", 1, "assigned", "H57.81", "ASSIGNED");
        tell("second", 2, "acknowledged", "H57.81", "ACKNOWLEDGED");
        tell("second", 3, "completed", "H57.81", "COMPLETED");
        tell("second", 2, "acknowledged", "H57.81", "ACKNOWLEDGED"); // told again, after the end
        tell("third", 1, "assigned", "H57.83", "ASSIGNED");
        tell("fourth", 1, "assigned", "H57.83", "ASSIGNED");

        Answer closing = Waiting.until(
                "both warnings",
                this::check,
                answer -> answer.toString().contains("Sở cũ còn 1 ")
                        && answer.toString().contains("Sở tách còn 2 "));

        assertThat(closing.json().at("/warnings").values())
                .extracting(row ->
                        row.path("line").asInt() + " " + row.path("field").asString())
                .containsExactly("2 effective_until", "4 effective_until");
        assertThat(closing.json().at("/warnings/0/reason").asString()).endsWith("chuyển sang H57.82.");
        assertThat(closing.json().at("/rejected").values()).isEmpty();
    }

    private Answer check() {
        return post("/api/v1/directory/imports/agencies?mode=check", CLOSING);
    }

    private static void tell(String id, long sequence, String what, String leadAgencyId, String state)
            throws InterruptedException, ExecutionException {
        TaskTopic.send(id, sequence, what, """
                {"task": {"taskId": "%s", "directiveId": "d", "directiveNumber": "1/CT-UBND", "directiveSubject": "Thử",
                 "assigningAgencyId": "H57", "itemNumber": "1", "itemText": "Làm", "leadAgencyId": "%s",
                 "coordinators": [], "fields": [], "urgency": "NORMAL", "directiveTasks": 1, "deadline": {"kind": "NONE"},
                 "state": "%s", "percent": 0, "deadlineVersion": 0, "missed": false},
                 "actor": {"officialId": "H57.head", "agencyId": "H57", "role": "HEAD"}}""".formatted(id, leadAgencyId, state));
    }
}
