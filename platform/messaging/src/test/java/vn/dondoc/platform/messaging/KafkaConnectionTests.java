package vn.dondoc.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.kafka.common.security.JaasContext;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KafkaConnectionTests {
    private static final KafkaConnection BY_PASSWORD = new KafkaConnection(
            "kafka:9092",
            SecurityProtocol.SASL_SSL,
            KafkaConnection.SCRAM,
            "task-service",
            "a \"b\\c' d;",
            "",
            "/certificates/kafka.pem");

    @Test
    void anOpenConnectionNamesTheBrokersAndNothingElse() {
        assertThat(KafkaConnection.open("kafka:9092").settings())
                .isEqualTo(Map.of("bootstrap.servers", "kafka:9092", "security.protocol", "PLAINTEXT"));
    }

    @Test
    void anyPasswordReachesTheBrokerAsItIs() {
        String jaas = String.valueOf(BY_PASSWORD.settings().get("sasl.jaas.config"));

        Map<String, ?> read = JaasContext.loadClientContext(
                        Map.of("sasl.jaas.config", new org.apache.kafka.common.config.types.Password(jaas)))
                .configurationEntries()
                .getFirst()
                .getOptions();

        assertThat(read.get("username")).isEqualTo("task-service");
        assertThat(read.get("password")).isEqualTo("a \"b\\c' d;");
    }

    @Test
    void brokersAreKnownByTheCertificatesOfTheFile() {
        assertThat(BY_PASSWORD.settings())
                .containsEntry("ssl.truststore.type", "PEM")
                .containsEntry("ssl.truststore.location", "/certificates/kafka.pem");
    }

    @Test
    void tokensForKafkaComeFromTheConfiguredEndpoint() {
        String endpoint = "https://id.example.gov.vn/token";
        var byToken = new KafkaConnection(
                "kafka:9092", SecurityProtocol.SASL_SSL, KafkaConnection.TOKENS, "client", "secret", endpoint, "");

        assertThat(byToken.settings())
                .containsEntry("sasl.mechanism", "OAUTHBEARER")
                .containsEntry("sasl.oauthbearer.token.endpoint.url", endpoint)
                .doesNotContainKey("ssl.truststore.location");
    }

    @Test
    void theTextOfAConnectionHasNoPassword() {
        assertThat(BY_PASSWORD).hasToString("task-service at kafka:9092 by SASL_SSL");
    }

    @ParameterizedTest
    @EnumSource(names = {"SASL_SSL", "SASL_PLAINTEXT"})
    void aConnectionThatSignsInNeedsUserAndPassword(SecurityProtocol protocol) {
        assertThatThrownBy(() ->
                        new KafkaConnection("kafka:9092", protocol, KafkaConnection.SCRAM, "task-service", "", "", ""))
                .hasMessageContaining("dondoc.kafka.password");
    }

    @Test
    void onlyMechanismsThatKeepThePasswordAreTaken() {
        assertThatThrownBy(() -> new KafkaConnection("kafka:9092", SecurityProtocol.SSL, "PLAIN", "a", "b", "", ""))
                .hasMessageContaining("SCRAM-SHA-512");
    }
}
