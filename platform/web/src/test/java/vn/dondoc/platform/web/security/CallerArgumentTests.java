package vn.dondoc.platform.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.platform.access.Deputyship;
import vn.dondoc.platform.access.Office;
import vn.dondoc.platform.access.Role;
import vn.dondoc.platform.access.Standing;
import vn.dondoc.platform.web.problem.RequestRejected;
import vn.dondoc.platform.web.text.LocalizableMessage;

class CallerArgumentTests {
    private static final Instant NOW = Instant.parse("2026-01-14T17:30:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-01-15");

    private final Map<String, Office> directory = new HashMap<>();
    private final List<Deputyship> periods = new ArrayList<>();
    private final CallerArgument caller = new CallerArgument(
            new TokenClaims("preferred_username", "ma_don_vi", "vai_tro", "nhiem_vu", "pham_vi", "thay_mat"),
            id -> Optional.ofNullable(directory.get(id)),
            (deputy, principal) ->
                    deputy.equals("H56.02.deputy") && principal.equals("H56.02.head") ? periods : List.of(),
            new AccessSettings(UnknownOfficials.REFUSE, Duration.ZERO, Set.of("H56.02")),
            () -> NOW);

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private static void signIn(Map<String, Object> claims) {
        Jwt token = Jwt.withTokenValue("t")
                .header("alg", "RS256")
                .claims(all -> all.putAll(claims))
                .build();
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token));
    }

    @Test
    void aClerkPreparesDecisionsWhereTheAgencyLeavesItToTheClerk() {
        assertThat(dutiesOf(OfficialRole.CLERK, "H56.02")).containsExactly(Role.PREPARING_CLERK);
        assertThat(dutiesOf(OfficialRole.CLERK, "H56.03")).isEmpty();
        assertThat(dutiesOf(OfficialRole.OFFICER, "H56.02")).isEmpty();
    }

    private Set<Role> dutiesOf(OfficialRole role, String agency) {
        directory.put("a", new Office(agency, role, true));
        signIn(Map.of(
                "preferred_username", "a", "ma_don_vi", agency, "vai_tro", role.name(), "nhiem_vu", "PREPARING_CLERK"));
        return caller.caller().duties();
    }

    @Test
    void theOfficialIsReadFromTheClaimsThatTheIdentityProviderUses() {
        signInAsDeputy();
        directory.put("H56.02.deputy", new Office("H56.02", OfficialRole.DEPUTY_HEAD, true));
        directory.put("H56.02.head", new Office("H56.02", OfficialRole.HEAD, true));
        periods.add(new Deputyship(TODAY, TODAY, Set.of()));

        assertThat(caller.current()).isEqualTo(new Actor("H56.02.deputy", "H56.02", OfficialRole.HEAD, "H56.02.head"));
    }

    @Test
    void aDeputyActsInThePeriodsOfTheRegisterAndInWhatTheySay() {
        signInAsDeputy();
        directory.put("H56.02.deputy", new Office("H56.02", OfficialRole.DEPUTY_HEAD, true));
        directory.put("H56.02.head", new Office("H56.02", OfficialRole.HEAD, true));

        assertThat(caller.caller().standing()).isEqualTo(Standing.NO_DEPUTY);
        periods.add(new Deputyship(TODAY.plusDays(1), TODAY.plusDays(9), Set.of()));
        periods.add(new Deputyship(TODAY.minusDays(9), TODAY.minusDays(1), Set.of()));
        assertThat(caller.caller().standing()).isEqualTo(Standing.NO_DEPUTY);
        periods.add(new Deputyship(TODAY, TODAY, Set.of("ISSUE")));
        periods.add(new Deputyship(TODAY, TODAY, Set.of("REVOKE")));
        assertThat(caller.caller().operations()).containsExactlyInAnyOrder("ISSUE", "REVOKE");
        periods.add(new Deputyship(TODAY, TODAY, Set.of()));
        assertThat(caller.caller().operations()).isEmpty();
        assertThat(caller.caller().roles()).containsExactly(Role.HEAD);
    }

    @Test
    void nobodyIsDeputyOfAnOfficialWhoIsNotActive() {
        signInAsDeputy();
        directory.put("H56.02.deputy", new Office("H56.02", OfficialRole.DEPUTY_HEAD, true));
        periods.add(new Deputyship(TODAY, TODAY, Set.of()));

        assertThat(caller.caller().standing()).isEqualTo(Standing.NO_DEPUTY);
        directory.put("H56.02.head", new Office("H56.02", OfficialRole.HEAD, false));
        assertThat(caller.caller().standing()).isEqualTo(Standing.NO_DEPUTY);
        directory.put("H56.02.head", new Office("H56.03", OfficialRole.HEAD, true));
        assertThat(caller.caller().standing()).isEqualTo(Standing.NO_DEPUTY);
    }

    @Test
    void anOfficialWhoNoLongerActsIsNobodysDeputyEither() {
        signInAsDeputy();
        directory.put("H56.02.deputy", new Office("H56.02", OfficialRole.DEPUTY_HEAD, false));
        directory.put("H56.02.head", new Office("H56.02", OfficialRole.HEAD, true));
        periods.add(new Deputyship(TODAY, TODAY, Set.of()));

        assertThat(caller.caller().standing()).isEqualTo(Standing.INACTIVE);
    }

    private static void signInAsDeputy() {
        signIn(Map.of(
                "sub",
                "0f9a",
                "preferred_username",
                "H56.02.deputy",
                "ma_don_vi",
                "H56.02",
                "vai_tro",
                "DEPUTY_HEAD",
                "thay_mat",
                "H56.02.head"));
    }

    private void signInAsHead() {
        signIn(Map.of("preferred_username", "h", "ma_don_vi", "H56.02", "vai_tro", "HEAD", "nhiem_vu", "ANALYST"));
    }

    @Test
    void theRoleIsTheDirectorysAndTheDutiesAreTheTokens() {
        directory.put("h", new Office("H56.02", OfficialRole.OFFICER, true));
        signInAsHead();

        assertThat(caller.caller().roles()).containsExactlyInAnyOrder(Role.OFFICER, Role.ANALYST);
        assertThat(caller.current().role()).isEqualTo(OfficialRole.OFFICER);
    }

    @Test
    void onlyTheDutiesCountOfAnOfficialUnknownToTheDirectory() {
        signInAsHead();

        assertThat(caller.caller().standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(caller.caller().roles()).containsExactly(Role.ANALYST);
    }

    @Test
    void anInactiveOfficialOrOneOfAnotherAgencyHasNoRole() {
        signInAsHead();

        directory.put("h", new Office("H56.02", OfficialRole.HEAD, false));
        assertThat(caller.caller().standing()).isEqualTo(Standing.INACTIVE);
        assertThat(caller.caller().roles()).isEmpty();
        directory.put("h", new Office("H56.03", OfficialRole.HEAD, true));
        assertThat(caller.caller().standing()).isEqualTo(Standing.ELSEWHERE);
        assertThat(caller.caller().roles()).isEmpty();
    }

    @Test
    void anotherSystemActsWithoutAnEntryInTheDirectory() {
        signIn(Map.of("preferred_username", "s", "ma_don_vi", "H56.02", "vai_tro", "SYSTEM_CLIENT"));

        assertThat(caller.caller().standing()).isEqualTo(Standing.CONFIRMED);
    }

    @Test
    void anotherSystemHasNoDuties() {
        signIn(Map.of(
                "preferred_username",
                "s",
                "ma_don_vi",
                "H56.02",
                "vai_tro",
                "SYSTEM_CLIENT",
                "duties",
                List.of("AUDITOR", "DIRECTORY_ADMINISTRATOR")));

        assertThat(caller.caller().roles()).containsExactly(Role.SYSTEM_CLIENT);
    }

    @Test
    void aMissingClaimIsNamedAsTheIdentityProviderNamesIt() {
        signIn(Map.of("preferred_username", "H56.02.head", "agency", "H56.02", "vai_tro", "HEAD"));

        assertThatThrownBy(caller::current)
                .isInstanceOfSatisfying(
                        RequestRejected.class,
                        refusal -> assertThat(refusal.reason())
                                .isEqualTo(LocalizableMessage.of("request.claim-missing", "ma_don_vi")));
    }
}
