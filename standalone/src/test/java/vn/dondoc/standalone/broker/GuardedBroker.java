package vn.dondoc.standalone.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;
import vn.dondoc.platform.embedded.kafka.EmbeddedBroker;
import vn.dondoc.platform.embedded.kafka.TopicAdmin;
import vn.dondoc.platform.messaging.KafkaConnection;
import vn.dondoc.standalone.services.TopicLayout;

/** A broker as the deployment has it: guarded by the settings in docker-compose.yml, with its certificate, topics, users and rights. */
public final class GuardedBroker implements AutoCloseable {
    static final Path FILES = Path.of("..", "deploy", "kafka");
    private static final Path COMPOSE = Path.of("..", "docker-compose.yml");
    private static final String ENVIRONMENT = "services.kafka.environment.KAFKA_";
    private static final Pattern GUARD = Pattern.compile(
            "LISTENER_NAME_INTERNAL_.*|LISTENER_SECURITY_PROTOCOL_MAP|SASL_.*|SSL_KEYSTORE_TYPE|AUTHORIZER_.*|ALLOW_.*|SUPER_USERS");
    private static final String STORE_PASSWORD = "of-the-key-store";

    private final EmbeddedBroker broker;
    private final Path certificate;

    private GuardedBroker(EmbeddedBroker broker, Path certificate) {
        this.broker = broker;
        this.certificate = certificate;
    }

    /** @param more settings of Kafka on top of the deployment's */
    public static GuardedBroker start(Path folder, Map<String, String> more) {
        Path certificate = folder.resolve("kafka.pem");
        Path keys = folder.resolve("kafka.p12");
        createCertificate(keys, certificate);
        Map<String, String> guard = deployed();
        guard.put("ssl.keystore.location", keys.toString());
        guard.put("ssl.keystore.password", STORE_PASSWORD);
        guard.putAll(more);
        var guarded = new GuardedBroker(EmbeddedBroker.startGuarded(folder.resolve("data"), guard), certificate);
        guarded.setUp();
        return guarded;
    }

    private static void createCertificate(Path keys, Path certificate) {
        var script = new ProcessBuilder(
                "bash", FILES.resolve("create-certificate").toString(), keys.toString(), certificate.toString());
        script.environment().put("DONDOC_KAFKA_TLS_PASSWORD", STORE_PASSWORD);
        script.environment().merge("PATH", System.getProperty("java.home") + "/bin", (path, java) -> java + ":" + path);
        try {
            int code = script.inheritIO().start().waitFor();
            if (code != 0) {
                throw new IllegalStateException("No certificate was made: " + code);
            }
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException("No certificate was made", failure);
        }
    }

    /** As Kafka's image reads them: one underscore for a dot, three for a hyphen. */
    private static Map<String, String> deployed() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new FileSystemResource(COMPOSE));
        Properties all = Objects.requireNonNull(yaml.getObject());
        Map<String, String> settings = new HashMap<>();
        for (String key : all.stringPropertyNames()) {
            String name = key.startsWith(ENVIRONMENT) ? key.substring(ENVIRONMENT.length()) : "";
            if (GUARD.matcher(name).matches()) {
                String setting =
                        name.toLowerCase(Locale.ROOT).replace("___", "-").replace('_', '.');
                settings.put(setting, all.getProperty(key));
            }
        }
        return settings;
    }

    private void setUp() {
        try (Admin admin = admin()) {
            var setup = new BrokerSetup(admin, FILES);
            setup.grant(GuardedBroker::passwordOf);
            setup.createTopics(Map.of());
            // they are there; waits until they are served
            TopicAdmin.createTopics(localServers(), TopicLayout.allTopics());
        } catch (IOException | InterruptedException | ExecutionException failure) {
            throw new IllegalStateException("The broker was not set up", failure);
        }
    }

    static String passwordOf(String principal) {
        return "\"of\\" + principal + "; '";
    }

    /** For users and rights. */
    public Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", localServers()));
    }

    public String localServers() {
        return broker.localServers();
    }

    /** As somebody that the broker knows. */
    public KafkaConnection as(String principal) {
        return new KafkaConnection(
                broker.bootstrapServers(),
                SecurityProtocol.SASL_SSL,
                KafkaConnection.SCRAM,
                principal,
                passwordOf(principal),
                "",
                certificate.toString());
    }

    @Override
    public void close() {
        broker.close();
    }
}
