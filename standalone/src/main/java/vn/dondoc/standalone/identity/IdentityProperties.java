package vn.dondoc.standalone.identity;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * Settings of the development identity provider, {@code dondoc.identity.*}.
 *
 * @param issuer what stands in the tokens as {@code iss}; the services must expect the same
 * @param audience what stands in the tokens as {@code aud}
 * @param secret with which every demo official and system gets a token
 * @param tokenLife how long a token is valid
 * @param officials CSV with the columns id, name, agency_id and role
 * @param duties what officials do besides their office, by official
 * @param systems other systems that get tokens, by the id with which they ask
 * @param keyFolder where the signing key is kept, so that tokens survive a restart; without it every start makes one
 */
@ConfigurationProperties("dondoc.identity")
record IdentityProperties(
        String issuer,
        String audience,
        String secret,
        Duration tokenLife,
        Resource officials,
        @DefaultValue Map<String, List<String>> duties,
        @DefaultValue Map<String, DemoSystem> systems,
        @Nullable Path keyFolder) {

    static final String DEFAULT_SECRET = "dondoc";

    boolean hasDefaultSecret() {
        return DEFAULT_SECRET.equals(secret);
    }
}
