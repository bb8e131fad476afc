package vn.dondoc.platform.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.platform.access.Office;
import vn.dondoc.platform.access.Role;
import vn.dondoc.platform.access.Standing;
import vn.dondoc.platform.web.problem.RequestRejected;
import vn.dondoc.platform.web.text.LocalizableMessage;

class CallerArgumentTests {
    private final Map<String, Office> directory = new HashMap<>();
    private final CallerArgument caller = new CallerArgument(
            new TokenClaims("preferred_username", "ma_don_vi", "vai_tro", "nhiem_vu", "pham_vi", "thay_mat"),
            id -> Optional.ofNullable(directory.get(id)),
            UnknownOfficials.REFUSE);

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
    void theOfficialIsReadFromTheClaimsThatTheIdentityProviderUses() {
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

        assertThat(caller.current())
                .isEqualTo(new Actor("H56.02.deputy", "H56.02", OfficialRole.DEPUTY_HEAD, "H56.02.head"));
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
    void ofWhomTheDirectoryNeverHeardTheDutiesAloneCount() {
        signInAsHead();

        assertThat(caller.caller().standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(caller.caller().roles()).containsExactly(Role.ANALYST);
    }

    @Test
    void whoNoLongerActsOrActsForAnotherAgencyHasNoRoleAtAll() {
        signInAsHead();

        directory.put("h", new Office("H56.02", OfficialRole.HEAD, false));
        assertThat(caller.caller().standing()).isEqualTo(Standing.INACTIVE);
        assertThat(caller.caller().roles()).isEmpty();
        directory.put("h", new Office("H56.03", OfficialRole.HEAD, true));
        assertThat(caller.caller().standing()).isEqualTo(Standing.ELSEWHERE);
        assertThat(caller.caller().roles()).isEmpty();
    }

    @Test
    void anotherSystemIsInNoDirectory() {
        signIn(Map.of("preferred_username", "s", "ma_don_vi", "H56.02", "vai_tro", "SYSTEM_CLIENT"));

        assertThat(caller.caller().standing()).isEqualTo(Standing.CONFIRMED);
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
