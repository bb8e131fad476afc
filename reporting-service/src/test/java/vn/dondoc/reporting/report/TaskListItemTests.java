package vn.dondoc.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.reporting.report.TaskEvents.DUE;
import static vn.dondoc.reporting.report.TaskEvents.assigned;

import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.reporting.projection.TaskReadModel;

class TaskListItemTests {
    @Test
    void theAnswerForATaskOfAListKeepsItsFieldsAndTheirOrder() {
        TaskReadModel task = TaskReadModel.afterEvent(assigned("d", "1", "H56.01", DUE)
                .missed()
                .reported(DUE.plusDays(1))
                .last());

        String json = new JsonMapper().writeValueAsString(new TaskListItem(task, "Sở Nội vụ"));

        assertThat(json).isEqualTo("""
                {"taskId":"d-1-H56.01","sequence":3,"directiveId":"d","directiveNumber":"d/UBND",\
                "subject":"Về việc d","item":"1","text":"Làm mục 1","leadAgencyId":"H56.01","assigningAgencyId":"H56",\
                "coordinatorIds":[],"fields":["Tài chính"],\
                "urgency":"NORMAL","state":"REPORTED","category":"OVERDUE","dueOn":"2026-03-31",\
                "originalDueOn":"2026-03-31","missedOn":"2026-03-31","missedByAgencyId":"H56.01","percent":100,"handedInOn":"2026-04-01",\
                "updatedAt":"2026-03-01T01:00:03Z","correlationId":"correlation","leadAgencyName":"Sở Nội vụ"}""");
    }

    @Test
    void aStoredTaskRowKeepsItsForm() {
        TaskEvents life = assigned("d", "1", "H56.01", DUE).missed().reported(DUE.plusDays(1));

        assertThat(TaskReadModel.afterEvent(life.last()).toDocument())
                .isEqualTo(new Document("_id", "d-1-H56.01")
                        .append("sequence", 3L)
                        .append("directiveId", "d")
                        .append("directiveNumber", "d/UBND")
                        .append("subject", "Về việc d")
                        .append("item", "1")
                        .append("text", "Làm mục 1")
                        .append("leadAgencyId", "H56.01")
                        .append("assigningAgencyId", "H56")
                        .append("fields", List.of("Tài chính"))
                        .append("urgency", "NORMAL")
                        .append("state", "REPORTED")
                        .append("category", "OVERDUE")
                        .append("dueOn", "2026-03-31")
                        .append("originalDueOn", "2026-03-31")
                        .append("missedOn", "2026-03-31")
                        .append("missedByAgencyId", "H56.01")
                        .append("percent", 100)
                        .append("handedInOn", "2026-04-01")
                        .append("countedFor", List.of("H56.01", "H56"))
                        .append("missCountedFor", List.of("H56.01", "H56"))
                        .append("updatedAt", Instant.parse("2026-03-01T01:00:03Z"))
                        .append("correlationId", "correlation"));
    }
}
