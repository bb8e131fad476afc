package vn.dondoc.platform.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** A service stays a resource server even when the authorization server is on its class path. */
class AuthorizationServerExclusionTests {
    private static final String[] CANDIDATES = {
        "org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet"
                + ".OAuth2AuthorizationServerJwtAutoConfiguration",
        "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration",
        null,
    };

    private final AuthorizationServerExclusion filter = new AuthorizationServerExclusion();

    @Test
    void aServiceDropsTheAuthorizationServer() {
        filter.setEnvironment(new MockEnvironment().withProperty("dondoc.web.enabled", "true"));

        assertThat(filter.match(CANDIDATES, null)).containsExactly(false, true, true);
    }

    @Test
    void otherApplicationsKeepTheAuthorizationServer() {
        filter.setEnvironment(new MockEnvironment());

        assertThat(filter.match(CANDIDATES, null)).containsExactly(true, true, true);
    }
}
