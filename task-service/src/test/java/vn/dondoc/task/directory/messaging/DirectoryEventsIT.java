package vn.dondoc.task.directory.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.RunningService.json;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directory.AgencyLevel;
import vn.dondoc.contracts.directory.DirectoryMessage.AgencyRecorded;
import vn.dondoc.contracts.directory.OfficialMessage;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;
import vn.dondoc.task.RunningService;
import vn.dondoc.task.WireEvents;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.Task;
import vn.dondoc.task.tasks.Tasks;

/** The topic of the directory: who is on it can be given work, and before it is read nobody is told that there is no such agency. */
class DirectoryEventsIT {
    private final String agency =
            "H56.T" + Integer.toUnsignedString(UUID.randomUUID().hashCode());
    private final String directive = "d" + UUID.randomUUID();

    private HttpResponse<String> transfer(RunningService service) {
        String path = "/api/v1/tasks/" + directive + "-1-H56.02/transfer";
        return service.as("H56", OfficialRole.HEAD)
                .post(path, 1, "{\"leadAgencyId\":\"%s\",\"reason\":\"x\"}".formatted(agency));
    }

    private void tellOfAgency() {
        WireEvents.send(
                agency,
                1,
                new AgencyRecorded(
                        agency,
                        "Sở mới",
                        null,
                        "co_quan_chuyen_mon",
                        AgencyLevel.PROVINCE,
                        "H56",
                        null,
                        null,
                        null,
                        null,
                        Given.assigner(Given.IN_TIME).actor()));
    }

    @Test
    void anOfficialIsCalledAsTheDirectoryDoesUntilTheNameIsErased() {
        String officialId = agency + ".officer";
        Actor actor = Given.assigner(Given.IN_TIME).actor();
        WireEvents.send(
                officialId,
                1,
                new OfficialMessage.Recorded(officialId, "Nguyễn An", agency, OfficialRole.OFFICER, null, true, actor));
        try (var service = RunningService.start(TestStores.freshDatabase(), Given.clock())) {
            assertThat(awaitName(service, it -> !it.isEmpty())).isEqualTo("Nguyễn An");

            WireEvents.send(officialId, 2, new OfficialMessage.Erased(officialId, agency, OfficialRole.OFFICER, actor));

            assertThat(awaitName(service, String::isEmpty)).isEmpty();
        }
    }

    private String awaitName(RunningService service, Predicate<String> wanted) {
        return Waiting.until(
                "the official's name",
                () -> service.as(agency, OfficialRole.OFFICER)
                        .read("/api/v1/me")
                        .path("officialName")
                        .asString(""),
                wanted);
    }

    private void giveTask(RunningService service) {
        Task task = Given.assigned(Given.assignment(directive, "1", Given.LEAD));
        service.bean(Tasks.class).addAll(List.of(task), Given.assigner(Given.IN_TIME));
    }

    @Test
    void commandsWaitForADirectoryThatIsStillBeingRead() {
        String database = TestStores.freshDatabase();
        tellOfAgency();
        String hearsNothing = "--spring.cloud.stream.bindings.directory-in-0.consumer.auto-startup=false";
        try (var deaf = RunningService.start(database, Given.clock(), hearsNothing)) {
            giveTask(deaf);

            HttpResponse<String> early = transfer(deaf);

            assertThat(early.statusCode()).isEqualTo(503);
            assertThat(early.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(json(early).get("detail").asString()).contains("đang được đọc");
            try (var _ = RunningService.start(database, Given.clock())) {
                HttpResponse<String> answer = Waiting.until(
                        "the other instance to have read the directory",
                        () -> transfer(deaf),
                        it -> it.statusCode() != 503);

                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(json(answer).get("leadAgencyId").asString()).isEqualTo(agency);
            }
        }
    }
}
