package vn.dondoc.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.platform.access.Deputyship;
import vn.dondoc.platform.access.Office;
import vn.dondoc.platform.vietnam.VietnamTime;

/**
 * What every service does when its copy of the directory says otherwise of an official than a token. It asks the directory
 * for each request, and counts unknown officials for nothing.
 */
public interface StandingContract {
    String AGENCY = "H56.02";
    String OTHER_AGENCY = "H56.04";

    /** Has the service hear what the directory says of the official. */
    void record(String officialId, Office office);

    /** Asks, with a token of these claims, for what any official may. */
    HttpResponse<String> askAsAnybody(Map<String, Object> claims);

    /** Asks for what clerks may and who holds {@link #otherOffice} may not, so that an answer other than 403 says that a clerk asked. */
    HttpResponse<String> askAsClerk(Map<String, Object> claims);

    default OfficialRole otherOffice() {
        return OfficialRole.OFFICER;
    }

    /** Asks for {@code /api/v1/me}. */
    HttpResponse<String> me(Map<String, Object> claims);

    /** The name of the operation that {@link #askAsAnybody} is. */
    String anybodysOperation();

    /** Has the service hear of a period of the official of the token, who may act for the one whom it names. */
    void deputise(String id, Map<String, Object> token, Deputyship period, boolean ended);

    private static Map<String, Object> clerk(String officialId) {
        return Map.of("sub", officialId, "agency", AGENCY, "role", "CLERK");
    }

    private static String newOfficial() {
        return "standing." + UUID.randomUUID();
    }

    private String activeClerk() {
        String official = newOfficial();
        record(official, new Office(AGENCY, OfficialRole.CLERK, true));
        Waiting.until("the official to be known", () -> askAsAnybody(clerk(official)), it -> it.statusCode() != 403);
        return official;
    }

    private void isRefused(String official, String... sentence) {
        HttpResponse<String> refusal = Waiting.until(
                "the official to be refused", () -> askAsAnybody(clerk(official)), it -> it.statusCode() == 403);

        assertThat(refusal.body()).contains("official-refused").contains(sentence);
    }

    @Test
    default void anOfficialWhoNoLongerActsIsRefused() {
        String official = activeClerk();

        record(official, new Office(AGENCY, OfficialRole.CLERK, false));

        isRefused(official, "đã thôi công tác", "người quản trị danh mục");
        assertThat(me(clerk(official)).body()).contains("INACTIVE").contains("\"rights\":[]");
    }

    @Test
    default void anOfficialWhoChangedAgencyIsRefusedWithATokenOfTheOneBefore() {
        String official = activeClerk();

        record(official, new Office(OTHER_AGENCY, OfficialRole.CLERK, true));

        isRefused(official, AGENCY, "lấy thẻ mới");
        assertThat(me(clerk(official)).body()).contains("ELSEWHERE");
        Waiting.until(
                "a new token to count",
                () -> askAsAnybody(Map.of("sub", official, "agency", OTHER_AGENCY, "role", "CLERK")),
                it -> it.statusCode() != 403);
    }

    @Test
    default void anOfficialWhoseRoleChangedHasTheRightsOfTheNewOne() {
        String official = activeClerk();
        assertThat(askAsClerk(clerk(official)).statusCode()).isNotEqualTo(403);

        record(official, new Office(AGENCY, otherOffice(), true));

        Waiting.until(
                "the office to count",
                () -> me(clerk(official)).body(),
                it -> it.contains(otherOffice().name()));
        assertThat(askAsClerk(clerk(official)).statusCode()).isEqualTo(403);
        assertThat(askAsAnybody(clerk(official)).statusCode()).isNotEqualTo(403);
    }

    @Test
    default void theOfficeOfAnOfficialUnknownToTheDirectoryCountsForNothing() {
        String official = newOfficial();

        isRefused(official, "chưa có cán bộ này");
        assertThat(me(clerk(official)).body()).contains("UNKNOWN").contains("\"rights\":[]");
    }

    private String activeDeputyOf(String principal) {
        String deputy = newOfficial();
        record(deputy, new Office(AGENCY, OfficialRole.OFFICER, true));
        record(principal, new Office(AGENCY, OfficialRole.CLERK, true));
        Waiting.until(
                "both to be known",
                () -> me(clerk(principal)).body() + me(clerk(deputy)).body(),
                it -> !it.contains("UNKNOWN"));
        return deputy;
    }

    private static Map<String, Object> onBehalfOf(String principal, String deputy) {
        return Map.of("sub", deputy, "agency", AGENCY, "role", "OFFICER", "on_behalf_of", principal);
    }

    @Test
    default void aDeputyActsInThePeriodOfTheRegisterUntilItIsEnded() {
        String principal = newOfficial();
        Map<String, Object> token = onBehalfOf(principal, activeDeputyOf(principal));
        LocalDate today = VietnamTime.dayOf(Instant.now());
        String deputy = String.valueOf(token.get("sub"));

        HttpResponse<String> without = askAsAnybody(token);
        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(without.body()).contains("official-refused", "ủy quyền", principal);

        deputise("past-" + deputy, token, new Deputyship(today.minusDays(2), today.minusDays(1), Set.of()), false);
        deputise("later-" + deputy, token, new Deputyship(today.plusDays(1), today.plusDays(2), Set.of()), false);
        deputise("now-" + deputy, token, new Deputyship(today, today, Set.of()), false);
        String me = Waiting.until("the period to count", () -> me(token).body(), it -> it.contains("CONFIRMED"));
        assertThat(me).contains("\"role\":\"CLERK\"", "\"onBehalfOf\":\"" + principal + "\"");
        assertThat(askAsAnybody(token).statusCode()).isNotEqualTo(403);

        deputise("now-" + deputy, token, new Deputyship(today, today, Set.of()), true);
        Waiting.until("the end to count", () -> me(token).body(), it -> it.contains("NO_DEPUTY"));
        assertThat(askAsAnybody(token).statusCode()).isEqualTo(403);
    }

    @Test
    default void aDeputyActsInTheOperationsOfThePeriodOnlyAndForNobodyWhoNoLongerActs() {
        String principal = newOfficial();
        Map<String, Object> token = onBehalfOf(principal, activeDeputyOf(principal));
        LocalDate today = VietnamTime.dayOf(Instant.now());
        String deputy = String.valueOf(token.get("sub"));

        deputise("one-" + deputy, token, new Deputyship(today, today, Set.of("INSIST")), false);
        Waiting.until("the period to count", () -> me(token).body(), it -> it.contains("CONFIRMED"));
        assertThat(askAsAnybody(token).statusCode()).isEqualTo(403);

        deputise("two-" + deputy, token, new Deputyship(today, today, Set.of(anybodysOperation())), false);
        Waiting.until("the operation", () -> askAsAnybody(token), it -> it.statusCode() != 403);

        record(principal, new Office(AGENCY, OfficialRole.CLERK, false));
        Waiting.until("the principal's end to count", () -> askAsAnybody(token), it -> it.statusCode() == 403);
    }

    @Test
    default void anotherSystemActsWithoutAnEntryInTheDirectory() {
        Map<String, Object> client = Map.of(
                "sub",
                newOfficial(),
                "agency",
                AGENCY,
                "role",
                "SYSTEM_CLIENT",
                "scope",
                "directives:read tasks:read reports:read directory:read",
                "duties",
                List.of());

        assertThat(me(client).body()).contains("CONFIRMED");
    }
}
