package vn.dondoc.standalone.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** What the tokens say, who gets them, and whom the provider answers. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    @Bean
    DemoOfficials demoOfficials(IdentityProperties settings) {
        return DemoOfficials.readFrom(settings.officials());
    }

    @Bean
    RegisteredClientRepository officialClients(
            DemoOfficials officials, IdentityProperties settings, ConsoleProperties console) {
        return new OfficialClients(officials, settings, console);
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(IdentityProperties settings) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.readOrGenerate(settings.keyFolder())));
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(IdentityProperties settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
    }

    /** One secret that everybody knows needs no slow hash, and 200 of them would cost seconds at every start. */
    @Bean
    PasswordEncoder sharedSecret() {
        return new PlainSecret();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> officialInToken(DemoOfficials officials, IdentityProperties settings) {
        return token -> {
            if (!OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
                return; // an ID token is for the console and opens no service
            }
            // who signed in, or the official or system that is itself the client
            String caller =
                    Objects.requireNonNull(token.<Authentication>getPrincipal()).getName();
            JwtClaimsSet.Builder claims = token.getClaims().audience(List.of(settings.audience()));
            DemoSystem system = settings.systems().get(caller);
            if (system != null) {
                claims.claim("agency", system.agency()).claim("role", "SYSTEM_CLIENT");
                return;
            }
            officials
                    .find(caller)
                    .ifPresent(official -> claims.claim("agency", official.agency())
                            .claim("role", official.role())
                            .claim("duties", settings.duties().getOrDefault(official.id(), List.of()))
                            .claim("name", official.name()));
        };
    }

    /** None where the secret is nobody else's. */
    @Bean
    FilterRegistrationBean<LoopbackOnly> loopbackOnly(
            IdentityProperties settings, @Value("${server.address:}") String listensOn) {
        FilterRegistrationBean<LoopbackOnly> filter = new FilterRegistrationBean<>(new LoopbackOnly());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        filter.setEnabled(settings.hasDefaultSecret());
        if (settings.hasDefaultSecret()) {
            LoopbackOnly.require(listensOn);
        }
        return filter;
    }

    @Bean
    GuessingLimit guessingLimit() {
        return new GuessingLimit(InstantSource.system());
    }
}
