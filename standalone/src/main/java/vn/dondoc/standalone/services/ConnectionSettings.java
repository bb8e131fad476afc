package vn.dondoc.standalone.services;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the services are connected to.
 *
 * @param brokers {@code host:port} of Kafka
 * @param mongoUri of the store
 * @param databasePrefix before each service's usual database name, for several systems on one store; usually empty
 * @param properties on top of the services' own settings
 * @param clock instead of the real one; tests move it
 */
public record ConnectionSettings(
        String brokers,
        String mongoUri,
        String databasePrefix,
        Map<String, String> properties,
        @Nullable Clock clock) {
    public ConnectionSettings {
        properties = Map.copyOf(properties);
    }

    public ConnectionSettings(String brokers, String mongoUri) {
        this(brokers, mongoUri, "", Map.of(), null);
    }

    /** Trusting the tokens of this identity provider. */
    public ConnectionSettings trusting(RunningIdentity identity) {
        Map<String, String> all = new HashMap<>(properties);
        all.put("DONDOC_ISSUER", identity.issuer());
        all.put("DONDOC_JWKS_URI", identity.address() + "/oauth2/jwks");
        return new ConnectionSettings(brokers, mongoUri, databasePrefix, all, clock);
    }
}
