package vn.dondoc.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.standalone.services.DondocService.NOTIFICATION;
import static vn.dondoc.standalone.services.DondocService.REPORTING;
import static vn.dondoc.standalone.services.DondocService.TASK;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import vn.dondoc.contracts.Topics;
import vn.dondoc.platform.messaging.KafkaConnection;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;
import vn.dondoc.standalone.broker.GuardedBroker;
import vn.dondoc.standalone.services.ConnectionSettings;
import vn.dondoc.standalone.services.DondocService;
import vn.dondoc.standalone.services.PortLayout;
import vn.dondoc.standalone.services.RunningIdentity;
import vn.dondoc.standalone.services.RunningServices;
import vn.dondoc.standalone.services.ServiceEndpoints;

/** The whole system on a broker that refuses whoever has no right, each service under its own name and with its own password. */
class GuardedSystemIT {
    private static final String UNDATED = "{\"kind\":\"NONE\"}";

    @TempDir
    static Path folder;

    private static GuardedBroker broker;
    private static RunningIdentity identity;
    private static final List<RunningServices> SERVICES = new ArrayList<>();
    private static Province province;

    @BeforeAll
    static void start() {
        LoggingSetup.logInto(Path.of("target/guarded-it.log"));
        broker = GuardedBroker.start(folder, Map.of());
        identity = RunningIdentity.start(new PortLayout(0), null);
        String databases = TestStores.freshDatabase() + "_";
        Map<DondocService, URI> addresses = new EnumMap<>(DondocService.class);
        Map<DondocService, URI> management = new EnumMap<>(DondocService.class);
        for (DondocService service : DondocService.values()) {
            KafkaConnection connection = broker.as(service.applicationName());
            var wiring = new ConnectionSettings(
                    connection.brokers(), TestStores.mongoUri(""), databases, settings(connection), null);
            RunningServices running = RunningServices.start(wiring.trusting(identity), new PortLayout(0), service);
            SERVICES.add(running);
            ServiceEndpoints endpoints = running.endpoints(identity.address());
            addresses.put(service, endpoints.endpointOf(service));
            management.put(service, endpoints.managementOf(service));
        }
        province = new Province(new ServiceEndpoints(identity.address(), addresses, management));
        province.loadDirectory();
    }

    private static Map<String, String> settings(KafkaConnection connection) {
        return Map.of(
                "DONDOC_KAFKA_PROTOCOL", connection.protocol().name,
                "DONDOC_KAFKA_PASSWORD", connection.password(),
                "DONDOC_KAFKA_CERTIFICATES", connection.certificates());
    }

    @AfterAll
    static void stop() {
        SERVICES.forEach(RunningServices::close);
        identity.close();
        broker.close();
    }

    @Test
    void aDirectiveIsIssuedDoneAndReported() {
        String directive = province.issueOneItem(province.clerk(), UNDATED, "H56.02");
        province.awaitEverywhere(directive, 1);
        String task = "/api/v1/tasks/" + province.onlyTaskOf(directive);
        Person lead = province.official("H56.02.head");

        lead.step(TASK, task, "acknowledge", "");
        lead.step(TASK, task, "report", "{\"text\":\"Đã xong\",\"evidence\":[]}");
        province.awaitInbox("H56.clerk", directive, "RESULT_REPORTED");
        province.official("H56.head").step(TASK, task, "confirm", "");

        province.awaitInbox("H56.02.head", directive, "COMPLETED");
        province.awaitTotal(directive, "completedOnTime", 1);
    }

    @ParameterizedTest
    @EnumSource
    void aServiceThatIsLetInIsReady(DondocService service) {
        assertThat(province.clerk()
                        .get(service, "/actuator/health/readiness")
                        .path("status")
                        .asString())
                .isEqualTo("UP");
    }

    @Test
    void aDeadLetterIsReplayedByWhoMayWriteItsTopicAndByNobodyElse() throws ExecutionException, InterruptedException {
        sendAsSomebodyWithAllRights(Topics.TASKS, "broken");
        Waiting.until("the dead letter", () -> deadLettersOf(REPORTING), count -> count == 1);
        KafkaConnection operator = broker.as("operator");

        assertThat(province.clerk()
                        .tryToPost(REPORTING, "/actuator/deadletters", "{}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(deadLettersOf(REPORTING)).isEqualTo(1);
        JsonNode replayed = province.clerk()
                .post(
                        REPORTING,
                        "/actuator/deadletters",
                        "{\"user\":\"operator\",\"password\":\"%s\"}"
                                .formatted(operator.password()
                                        .replace("\\", "\\\\")
                                        .replace("\"", "\\\"")));

        assertThat(replayed.path("count").asInt()).isEqualTo(1);
        // it is as broken as before
        Waiting.until("the dead letter again", () -> deadLettersOf(REPORTING), count -> count == 1);
        assertThat(deadLettersOf(NOTIFICATION)).isPositive();
    }

    private static int deadLettersOf(DondocService service) {
        return province.clerk()
                .get(service, "/actuator/deadletters")
                .path("count")
                .asInt();
    }

    private static void sendAsSomebodyWithAllRights(String topic, String key)
            throws ExecutionException, InterruptedException {
        var bytes = new ByteArraySerializer();
        try (var producer =
                new KafkaProducer<>(KafkaConnection.open(broker.localServers()).settings(), bytes, bytes)) {
            producer.send(new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), new byte[1]))
                    .get();
        }
    }
}
