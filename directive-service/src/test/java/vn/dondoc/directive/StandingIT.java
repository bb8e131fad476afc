package vn.dondoc.directive;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vn.dondoc.directive.directory.AgencyId;
import vn.dondoc.directive.directory.DeputyPeriod;
import vn.dondoc.directive.directory.DeputyTerms;
import vn.dondoc.directive.directory.DirectoryEntries;
import vn.dondoc.directive.directory.VersionedEntry;
import vn.dondoc.platform.access.Deputyship;
import vn.dondoc.platform.access.Office;
import vn.dondoc.platform.testing.StandingContract;

@TestPropertySource(properties = {"dondoc.access.unknown-officials=refuse", "dondoc.access.offices-kept=0s"})
class StandingIT extends RunningService implements StandingContract {
    @BeforeEach
    void importAgencies() throws IOException {
        importExample("agencies");
    }

    /** By an administrator of whom the directory never heard: duties count. */
    @Override
    public void record(String officialId, Office office) {
        post(
                "/api/v1/directory/imports/officials",
                "id,name,agency_id,role,active\n%s,Nguyễn An,%s,%s,%s\n"
                        .formatted(officialId, office.agencyId(), office.role(), office.active()));
    }

    @Override
    public HttpResponse<String> askAsAnybody(Map<String, Object> claims) {
        return send(tokenWith(claims), "GET", "/api/v1/agencies/H56", "").response();
    }

    @Override
    public HttpResponse<String> askAsClerk(Map<String, Object> claims) {
        return send(tokenWith(claims), "POST", "/api/v1/directives/none/issue", "", "If-Match", "\"1\"")
                .response();
    }

    @Override
    public HttpResponse<String> me(Map<String, Object> claims) {
        return send(tokenWith(claims), "GET", "/api/v1/me", "").response();
    }

    @Autowired
    private DirectoryEntries<DeputyPeriod> periods;

    /** Also such periods as nobody may enter, because they are over. */
    @Override
    public void deputise(String id, Map<String, Object> token, Deputyship period, boolean ended) {
        var terms = new DeputyTerms(
                String.valueOf(token.get("sub")),
                String.valueOf(token.get("on_behalf_of")),
                period.from(),
                period.until(),
                List.copyOf(period.operations()));
        var entry = new DeputyPeriod(id, terms, new AgencyId(AGENCY), ended);
        long version = periods.find(id).map(VersionedEntry::version).orElse(0L);
        periods.saveAll(List.of(new VersionedEntry<>(entry, version)), CommandContexts.province());
    }

    @Override
    public String anybodysOperation() {
        return "READ_DIRECTORY";
    }
}
