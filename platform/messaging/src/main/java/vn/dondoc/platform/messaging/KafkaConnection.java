package vn.dondoc.platform.messaging;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginCallbackHandler;
import org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule;
import org.apache.kafka.common.security.scram.ScramLoginModule;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code dondoc.kafka.*}: how this process reaches Kafka, and who it is there. Every client starts from {@link #settings()}, so
 * that none is left which speaks in the clear or as nobody.
 *
 * @param brokers {@code host:port}, several with commas between
 * @param protocol whether connections are encrypted, and whether one signs in
 * @param mechanism how one signs in: {@code SCRAM-SHA-512}, or {@code OAUTHBEARER} with a token of the token endpoint
 * @param user the principal; with tokens, the id of the client that asks for them
 * @param password the principal's, or that client's secret
 * @param tokenEndpoint where tokens are asked for; empty unless the mechanism is {@code OAUTHBEARER}
 * @param certificates a PEM file with those that the brokers' are signed by; empty for the ones that Java trusts anyway
 */
@ConfigurationProperties("dondoc.kafka")
public record KafkaConnection(
        String brokers,
        @DefaultValue("PLAINTEXT") SecurityProtocol protocol,
        @DefaultValue(SCRAM) String mechanism,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String tokenEndpoint,
        @DefaultValue("") String certificates) {
    public static final String SCRAM = "SCRAM-SHA-512";
    public static final String TOKENS = "OAUTHBEARER";

    /** Kafka asks for tokens only where the JVM says that it may. */
    private static final String ALLOWED_ADDRESSES = "org.apache.kafka.sasl.oauthbearer.allowed.urls";

    public KafkaConnection {
        if (!mechanism.equals(SCRAM) && !mechanism.equals(TOKENS)) {
            throw new IllegalArgumentException(
                    "dondoc.kafka.mechanism is " + mechanism + ": say " + SCRAM + " or " + TOKENS);
        }
        requirePrincipal(protocol, user, password);
        if (signsIn(protocol)) {
            require("token-endpoint", mechanism.equals(TOKENS) ? tokenEndpoint : "none is needed");
        }
    }

    private static void requirePrincipal(SecurityProtocol protocol, String user, String password) {
        if (signsIn(protocol)) {
            require("user", user);
            require("password", password);
        }
    }

    private static void require(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("dondoc.kafka." + name + " is missing: the protocol signs in");
        }
    }

    /** In the clear and as nobody, as on a development machine. */
    public static KafkaConnection open(String brokers) {
        return new KafkaConnection(brokers, SecurityProtocol.PLAINTEXT, SCRAM, "", "", "", "");
    }

    private static boolean signsIn(SecurityProtocol protocol) {
        return protocol == SecurityProtocol.SASL_PLAINTEXT || protocol == SecurityProtocol.SASL_SSL;
    }

    private boolean isEncrypted() {
        return protocol == SecurityProtocol.SSL || protocol == SecurityProtocol.SASL_SSL;
    }

    /** What every client is made with, under Kafka's names; each adds what is its own. */
    public Map<String, Object> settings() {
        return settingsAs(user, password);
    }

    /** The same, as another principal. */
    public Map<String, Object> settingsAs(String principal, String secret) {
        requirePrincipal(protocol, principal, secret);
        Map<String, Object> settings = new HashMap<>();
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, brokers);
        settings.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, protocol.name);
        if (isEncrypted() && !certificates.isBlank()) {
            settings.put(SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG, "PEM");
            settings.put(SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG, certificates);
        }
        if (signsIn(protocol)) {
            settings.put(SaslConfigs.SASL_MECHANISM, mechanism);
            settings.putAll(mechanism.equals(TOKENS) ? byToken(principal, secret) : byPassword(principal, secret));
        }
        return settings;
    }

    /** With settings of one client on top. */
    public Map<String, Object> settingsWith(Map<String, ?> own) {
        Map<String, Object> settings = settings();
        settings.putAll(own);
        return settings;
    }

    private Map<String, String> byPassword(String principal, String secret) {
        return Map.of(
                SaslConfigs.SASL_JAAS_CONFIG,
                "%s required username=%s password=%s;"
                        .formatted(ScramLoginModule.class.getName(), quoted(principal), quoted(secret)));
    }

    private Map<String, String> byToken(String principal, String secret) {
        allow(tokenEndpoint);
        return Map.of(
                SaslConfigs.SASL_JAAS_CONFIG,
                "%s required clientId=%s clientSecret=%s;"
                        .formatted(OAuthBearerLoginModule.class.getName(), quoted(principal), quoted(secret)),
                SaslConfigs.SASL_LOGIN_CALLBACK_HANDLER_CLASS,
                OAuthBearerLoginCallbackHandler.class.getName(),
                SaslConfigs.SASL_OAUTHBEARER_TOKEN_ENDPOINT_URL,
                tokenEndpoint);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static synchronized void allow(String address) {
        System.setProperty(
                ALLOWED_ADDRESSES,
                Stream.concat(
                                Stream.of(System.getProperty(ALLOWED_ADDRESSES, "")
                                        .split(",")),
                                Stream.of(address))
                        .filter(allowed -> !allowed.isBlank())
                        .distinct()
                        .collect(Collectors.joining(",")));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return (user.isBlank() ? "nobody" : user) + " at " + brokers + " by " + protocol.name;
    }
}
