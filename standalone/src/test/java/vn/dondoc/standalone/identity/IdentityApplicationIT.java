package vn.dondoc.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;

/** The development identity provider over HTTP, on the class path of all services. */
class IdentityApplicationIT {
    @TempDir
    Path folder;

    @Test
    void anOfficialsTokenSaysWhoActsForWhom() {
        try (var provider = IdentityHttp.start()) {
            Jwt token = IdentityHttp.verify(provider, IdentityHttp.token(provider, "H56.02.head", "dondoc"));

            assertThat(token.getSubject()).isEqualTo("H56.02.head");
            assertThat(token.getClaimAsString("agency")).isEqualTo("H56.02");
            assertThat(token.getClaimAsString("role")).isEqualTo("HEAD");
            assertThat(token.getClaimAsString("name")).isEqualTo("Giám đốc Sở Nội vụ (mẫu), tỉnh \"Thanh Hóa\"");
            assertThat(token.getAudience()).containsExactly("dondoc");
            assertThat(token.getClaimAsString("iss")).isEqualTo("http://identity.test");
            assertThat(Duration.between(token.getIssuedAt(), token.getExpiresAt()))
                    .isEqualTo(Duration.ofHours(8));
        }
    }

    @Test
    void aWrongSecretAndAStrangerGetNoToken() {
        try (var provider = IdentityHttp.start()) {
            assertThat(IdentityHttp.askForToken(provider, "H56.02.head", "wrong")
                            .statusCode())
                    .isEqualTo(401);
            assertThat(IdentityHttp.askForToken(provider, "nobody", "dondoc").statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void anotherSystemsTokenSaysItsAgencyAndTheScopesThatItAskedFor() {
        try (var provider = IdentityHttp.start()) {
            var answer = IdentityHttp.askForToken(provider, "demo-system", "dondoc", "&scope=tasks:read");
            Jwt token = IdentityHttp.verify(
                    provider, IdentityHttp.json(answer).get("access_token").asString());

            assertThat(token.getSubject()).isEqualTo("demo-system");
            assertThat(token.getClaimAsString("agency")).isEqualTo("H56.02");
            assertThat(token.getClaimAsString("role")).isEqualTo("SYSTEM_CLIENT");
            assertThat(token.getClaimAsStringList("scope")).containsExactly("tasks:read");
            assertThat(token.getAudience()).containsExactly("dondoc");
            assertThat(IdentityHttp.askForToken(provider, "demo-system", "dondoc", "&scope=directives:write")
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void tokensOutliveARestartWhenTheKeyHasAFolder() {
        String before;
        try (var provider = IdentityHttp.start("--dondoc.identity.key-folder=" + folder)) {
            before = IdentityHttp.token(provider, "H56.clerk", "dondoc");
        }

        try (var provider = IdentityHttp.start("--dondoc.identity.key-folder=" + folder)) {
            assertThat(IdentityHttp.verify(provider, before).getSubject()).isEqualTo("H56.clerk");
        }
        try (var provider = IdentityHttp.start()) {
            assertThatThrownBy(() -> IdentityHttp.verify(provider, before)).isInstanceOf(JwtException.class);
        }
    }

    @Test
    void aDamagedKeyFileIsNamed() throws IOException {
        Files.writeString(folder.resolve("identity-key.json"), "{");

        assertThatThrownBy(() -> IdentityHttp.start("--dondoc.identity.key-folder=" + folder)
                        .close())
                .hasStackTraceContaining("identity-key.json is no signing key of the identity provider; delete it");
    }

    @Test
    void theStartPageTellsWhoCanGetATokenAndHow() {
        try (var provider = IdentityHttp.start()) {
            String page = IdentityHttp.send(IdentityHttp.at(provider, "/")).body();

            assertThat(page)
                    .contains("curl -s -u H56.02.head:dondoc -d grant_type=client_credentials")
                    .contains("Văn thư UBND tỉnh Thanh Hóa (mẫu)")
                    .contains("demo-system (H56.02: ");
            assertThat(IdentityHttp.json(IdentityHttp.send(IdentityHttp.at(provider, "/officials")))
                            .at("/1/agency")
                            .asString())
                    .isEqualTo("H56");
            assertThat(IdentityHttp.send(IdentityHttp.at(provider, "/anything")).statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void aConfiguredSecretIsNotShown() {
        try (var provider = IdentityHttp.start("--dondoc.identity.secret=Mật-khẩu-riêng")) {
            assertThat(IdentityHttp.send(IdentityHttp.at(provider, "/")).body()).doesNotContain("riêng");
            assertThat(IdentityHttp.askForToken(provider, "H56.clerk", "dondoc").statusCode())
                    .isEqualTo(401);
        }
    }
}
