package vn.dondoc.platform.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.platform.web.problem.RequestRejected;
import vn.dondoc.platform.web.text.LocalizableMessage;

class CallerArgumentTests {
    private final CallerArgument caller = new CallerArgument(
            new TokenClaims("preferred_username", "ma_don_vi", "vai_tro", "nhiem_vu", "pham_vi", "thay_mat"));

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
