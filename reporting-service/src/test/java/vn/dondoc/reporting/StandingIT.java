package vn.dondoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.Topics;
import vn.dondoc.platform.access.Deputyship;
import vn.dondoc.platform.access.Office;
import vn.dondoc.platform.testing.LocalIssuer;
import vn.dondoc.platform.testing.StandingContract;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;

class StandingIT implements StandingContract {
    private static final AtomicLong SEQUENCE = new AtomicLong();
    private static LocalIssuer issuer;
    private static TestTopics topics;
    private static RunningService service;

    @BeforeAll
    static void start() {
        issuer = LocalIssuer.start();
        topics = new TestTopics();
        service = RunningService.startAlone(
                TestStores.freshDatabase(),
                issuer,
                "--dondoc.access.unknown-officials=refuse",
                "--dondoc.access.offices-kept=0s");
    }

    @AfterAll
    static void stop() {
        service.close();
        topics.close();
        issuer.close();
    }

    @Override
    public void record(String officialId, Office office) {
        topics.send(Topics.OFFICIALS, List.of(SampleEvents.official(officialId, office, SEQUENCE.incrementAndGet())));
    }

    private static HttpResponse<String> get(String path, Map<String, Object> claims) {
        return service.send(path, "Authorization", "Bearer " + issuer.tokenWith(claims));
    }

    @Override
    public HttpResponse<String> askAsAnybody(Map<String, Object> claims) {
        return get("/api/v1/reports/agencies", claims);
    }

    /** Reports are for all offices alike. */
    @Override
    public HttpResponse<String> askAsClerk(Map<String, Object> claims) {
        throw new UnsupportedOperationException();
    }

    @Override
    @Test
    public void anOfficialWhoseRoleChangedHasTheRightsOfTheNewOne() {
        Map<String, Object> claims = Map.of("sub", "standing.r", "agency", AGENCY, "role", "HEAD");

        record("standing.r", new Office(AGENCY, OfficialRole.OFFICER, true));

        Waiting.until("the office to count", () -> me(claims).body(), it -> it.contains("OFFICER"));
        assertThat(askAsAnybody(claims).statusCode()).isEqualTo(200);
    }

    @Override
    public HttpResponse<String> me(Map<String, Object> claims) {
        return get("/api/v1/me", claims);
    }

    @Override
    public void deputise(String id, Map<String, Object> token, Deputyship period, boolean ended) {
        topics.send(
                Topics.DIRECTORY,
                List.of(SampleEvents.deputyship(id, token, period, ended, SEQUENCE.incrementAndGet())));
    }

    @Override
    public String anybodysOperation() {
        return "READ_FIGURES";
    }
}
