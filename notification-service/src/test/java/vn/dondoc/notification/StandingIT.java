package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directory.DirectoryMessage;
import vn.dondoc.contracts.directory.OfficialMessage;
import vn.dondoc.platform.access.Deputyship;
import vn.dondoc.platform.access.Office;
import vn.dondoc.platform.testing.StandingContract;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;
import vn.dondoc.platform.vietnam.VietnamTime;

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
        return service.get("/api/v1/agency-inbox", claims);
    }

    /** Officers read the shared inbox too. */
    @Override
    public OfficialRole otherOffice() {
        return OfficialRole.HEAD;
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

    @Test
    void aDeputyForTheClerksOwnNoticesIsKeptFromTheSharedInbox() {
        record("standing.clerk", new Office(AGENCY, OfficialRole.CLERK, true));
        record("standing.deputy", new Office(AGENCY, OfficialRole.OFFICER, true));
        Map<String, Object> token =
                Map.of("sub", "standing.deputy", "agency", AGENCY, "role", "OFFICER", "on_behalf_of", "standing.clerk");
        LocalDate today = VietnamTime.dayOf(Instant.now());

        deputise("own-notices", token, new Deputyship(today, today, Set.of("READ_NOTICES")), false);

        Waiting.until("the period to count", () -> askAsAnybody(token), it -> it.statusCode() == 200);
        assertThat(askAsClerk(token).statusCode()).isEqualTo(403);
    }
}
