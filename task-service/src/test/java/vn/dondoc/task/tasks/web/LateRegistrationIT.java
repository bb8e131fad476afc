package vn.dondoc.task.tasks.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.platform.testing.Waiting;
import vn.dondoc.task.QuietService;
import vn.dondoc.task.RunningService;
import vn.dondoc.task.WireEvents;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.Tasks;

/** Over HTTP and on the topic: a task whose due date had passed before it was assigned. */
class LateRegistrationIT extends QuietService {
    private static final LocalDate PAST = LocalDate.of(2025, 12, 31);

    private final String directive = "d" + UUID.randomUUID();
    private final RunningService.Caller assigner = service.as("H56", OfficialRole.DEPUTY_HEAD);

    @Test
    void aTaskThatWasRegisteredLateIsOverdueAndSaysThatNobodyMissedIt() {
        clock.setInstant(Given.IN_TIME);
        service.bean(Tasks.class)
                .addAll(
                        List.of(Given.assigned(
                                Given.assignment(directive, "1", Given.LEAD), new Deadline.FixedDate(PAST, null))),
                        Given.assigner(Given.IN_TIME));
        String path = "/api/v1/tasks/" + directive + "-1-H56.02";

        JsonNode deadline = assigner.read(path).get("deadline");
        assertThat(deadline.get("missed").asBoolean()).isTrue();
        assertThat(deadline.get("registeredLate").asBoolean()).isTrue();
        assertThat(deadline.has("missedOn")).isFalse();
        assertThat(assigner.read(path + "/deadline").get("notes").toString()).contains("vào sổ muộn");
        assertThat(found("timeliness=OVERDUE")).isEqualTo(1);
        assertThat(found("everMissed=true")).isZero();
        JsonNode told = Waiting.until(
                        "the assignment on the topic",
                        () -> WireEvents.heardOf(directive, "assigned"),
                        heard -> !heard.isEmpty())
                .getFirst()
                .data()
                .get("task");
        assertThat(told.get("registeredLate").asBoolean()).isTrue();
        assertThat(told.get("missed").asBoolean()).isTrue();
        assertThat(told.has("missedOn")).isFalse();
    }

    private int found(String filter) {
        return assigner.read("/api/v1/tasks?directive=" + directive + "&" + filter)
                .get("items")
                .size();
    }
}
