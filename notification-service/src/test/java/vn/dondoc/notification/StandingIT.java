package vn.dondoc.notification;

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

class StandingIT implements StandingContract {
    private static final AtomicLong SEQUENCE = new AtomicLong();
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(
                TestStores.freshDatabase(),
                "standing",
                "--dondoc.access.unknown-officials=refuse",
                "--dondoc.access.offices-kept=0s");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Override
    public void record(String officialId, Office office) {
        Wire.officials(
                SEQUENCE.incrementAndGet(),
                new OfficialMessage.Recorded(
                        officialId,
                        "Nguyễn An",
                        office.agencyId(),
                        office.role(),
                        null,
                        office.active(),
                        TaskEvents.ASSIGNER));
    }

    @Override
    public HttpResponse<String> askAsAnybody(Map<String, Object> claims) {
        return service.get("/api/v1/inbox", claims);
    }

    @Override
    public HttpResponse<String> askAsClerk(Map<String, Object> claims) {
        return service.get("/api/v1/inbox?scope=AGENCY", claims);
    }

    @Override
    public HttpResponse<String> me(Map<String, Object> claims) {
        return service.get("/api/v1/me", claims);
    }

    @Override
    public void deputise(String id, Map<String, Object> token, Deputyship period, boolean ended) {
        Wire.directory(
                SEQUENCE.incrementAndGet(),
                new DirectoryMessage.DeputyRecorded(
                        id,
                        String.valueOf(token.get("sub")),
                        String.valueOf(token.get("on_behalf_of")),
                        period.from(),
                        period.until(),
                        period.operations().isEmpty() ? null : List.copyOf(period.operations()),
                        ended,
                        TaskEvents.ASSIGNER));
    }

    @Override
    public String anybodysOperation() {
        return "READ_NOTICES";
    }
}
