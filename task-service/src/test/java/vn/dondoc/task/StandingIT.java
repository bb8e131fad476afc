package vn.dondoc.task;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import vn.dondoc.contracts.directory.DirectoryMessage;
import vn.dondoc.contracts.directory.OfficialMessage;
import vn.dondoc.platform.access.Deputyship;
import vn.dondoc.platform.access.Office;
import vn.dondoc.platform.testing.StandingContract;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.task.tasks.Given;

class StandingIT implements StandingContract {
    private static final AtomicLong SEQUENCE = new AtomicLong();
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(
                TestStores.freshDatabase(),
                Given.clock(),
                "--dondoc.access.unknown-officials=refuse",
                "--dondoc.access.offices-kept=0s");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Override
    public void record(String officialId, Office office) {
        WireEvents.send(
                officialId,
                SEQUENCE.incrementAndGet(),
                new OfficialMessage.Recorded(
                        officialId,
                        "Nguyễn An",
                        office.agencyId(),
                        office.role(),
                        null,
                        office.active(),
                        Given.assigner(Given.IN_TIME).actor()));
    }

    @Override
    public HttpResponse<String> askAsAnybody(Map<String, Object> claims) {
        return service.with(claims).get("/api/v1/tasks?scope=AGENCY");
    }

    @Override
    public HttpResponse<String> askAsClerk(Map<String, Object> claims) {
        return service.with(claims).post("/api/v1/tasks/none/decline", 1, "{\"reason\":\"x\"}");
    }

    @Override
    public HttpResponse<String> me(Map<String, Object> claims) {
        return service.with(claims).get("/api/v1/me");
    }

    @Override
    public void deputise(String id, Map<String, Object> token, Deputyship period, boolean ended) {
        WireEvents.send(
                id,
                SEQUENCE.incrementAndGet(),
                new DirectoryMessage.DeputyRecorded(
                        id,
                        String.valueOf(token.get("sub")),
                        String.valueOf(token.get("on_behalf_of")),
                        period.from(),
                        period.until(),
                        period.operations().isEmpty() ? null : List.copyOf(period.operations()),
                        ended,
                        Given.assigner(Given.IN_TIME).actor()));
    }

    @Override
    public String anybodysOperation() {
        return "READ_TASKS";
    }
}
