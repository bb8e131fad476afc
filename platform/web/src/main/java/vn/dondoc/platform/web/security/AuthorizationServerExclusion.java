package vn.dondoc.platform.web.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Keeps the authorization server's auto-configuration out of services that merely have it on the class path, as all
 * have in standalone: it would bring keys of its own, and a decoder that trusts them.
 */
final class AuthorizationServerExclusion implements AutoConfigurationImportFilter, EnvironmentAware {
    private static final String AUTHORIZATION_SERVER = "org.springframework.boot.security.oauth2.server.authorization.";

    private boolean isService;

    @Override
    public void setEnvironment(Environment environment) {
        isService = environment.getProperty("dondoc.web.enabled", Boolean.class, false);
    }

    @Override
    public boolean[] match(@Nullable String[] candidates, AutoConfigurationMetadata metadata) {
        boolean[] wanted = new boolean[candidates.length];
        for (int i = 0; i < candidates.length; i++) {
            String candidate = candidates[i];
            wanted[i] = !isService || candidate == null || !candidate.startsWith(AUTHORIZATION_SERVER);
        }
        return wanted;
    }
}
