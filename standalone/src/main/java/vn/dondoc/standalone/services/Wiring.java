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
public record Wiring(
        String brokers,
        String mongoUri,
        String databasePrefix,
        Map<String, String> properties,
        @Nullable Clock clock) {
    public Wiring {
        properties = Map.copyOf(properties);
    }

    public Wiring(String brokers, String mongoUri) {
        this(brokers, mongoUri, "", Map.of(), null);
    }

    /** Trusting the tokens of this identity provider. */
    public Wiring trusting(RunningIdentity identity) {
        Map<String, String> all = new HashMap<>(properties);
        all.put("DONDOC_ISSUER", identity.issuer());
        all.put("DONDOC_JWKS_URI", identity.address() + "/oauth2/jwks");
        return new Wiring(brokers, mongoUri, databasePrefix, all, clock);
    }
}
