package vn.dondoc.standalone.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.OAuth2TokenFormat;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * Every demo official and system is a client that gets tokens for itself; the console is one through which officials sign in.
 * The framework's own store refuses shared secrets.
 */
final class OfficialClients implements RegisteredClientRepository {
    private final DemoOfficials officials;
    private final IdentityProperties settings;
    private final ConsoleProperties console;

    OfficialClients(DemoOfficials officials, IdentityProperties settings, ConsoleProperties console) {
        this.officials = officials;
        this.settings = settings;
        this.console = console;
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("The officials come from the directory's file");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        if (clientId.equals(console.client()) && !console.secret().isEmpty()) {
            return consoleClient();
        }
        DemoSystem system = settings.systems().get(clientId);
        if (system != null) {
            return client(clientId, clientId, system.scopes());
        }
        return officials
                .find(clientId)
                .map(official -> client(clientId, official.name(), Set.of()))
                .orElse(null);
    }

    private RegisteredClient client(String id, String name, Set<String> scopes) {
        return confidential(id, settings.secret())
                .clientName(name)
                .scopes(all -> all.addAll(scopes))
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenFormat(OAuth2TokenFormat.SELF_CONTAINED)
                        .accessTokenTimeToLive(settings.tokenLife())
                        .build())
                .build();
    }

    private RegisteredClient consoleClient() {
        return confidential(console.client(), console.secret())
                .scope(OidcScopes.OPENID)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(LoopbackRedirects.AFTER_SIGN_IN)
                .postLogoutRedirectUri(LoopbackRedirects.AFTER_SIGN_OUT)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(console.tokenLife())
                        .refreshTokenTimeToLive(console.sessionLife())
                        .build())
                .build();
    }

    private static RegisteredClient.Builder confidential(String id, String secret) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST);
    }
}
