package vn.dondoc.standalone.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dondoc.contracts.Topics;
import vn.dondoc.platform.embedded.kafka.TopicSpec;
import vn.dondoc.platform.messaging.KafkaConnection;
import vn.dondoc.platform.messaging.event.ProducerSettings;
import vn.dondoc.standalone.services.DondocService;
import vn.dondoc.standalone.services.PortLayout;
import vn.dondoc.standalone.services.RunningIdentity;
import vn.dondoc.standalone.services.TopicLayout;

/** What the deployment's broker lets each principal do: it is asked for real, by clients as the services make them. */
class BrokerRightsIT {
    private static final List<String> TOPICS =
            TopicLayout.allTopics().stream().map(TopicSpec::name).toList();
    private static final String OFFICIAL = "H56.02.head";

    @TempDir
    static Path folder;

    private static RunningIdentity identity;
    private static GuardedBroker broker;

    @BeforeAll
    static void start() {
        identity = RunningIdentity.start(new PortLayout(0), null);
        String keys = identity.address() + "/oauth2/jwks";
        // Kafka fetches keys only from where its JVM says that it may
        System.setProperty("org.apache.kafka.sasl.oauthbearer.allowed.urls", keys);
        broker = GuardedBroker.start(
                folder,
                Map.of(
                        "sasl.enabled.mechanisms",
                        "SCRAM-SHA-512,OAUTHBEARER",
                        "listener.name.internal.oauthbearer.sasl.jaas.config",
                        "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required;",
                        "listener.name.internal.oauthbearer.sasl.server.callback.handler.class",
                        "org.apache.kafka.common.security.oauthbearer.OAuthBearerValidatorCallbackHandler",
                        "sasl.oauthbearer.jwks.endpoint.url",
                        keys,
                        "sasl.oauthbearer.expected.audience",
                        "dondoc"));
    }

    @AfterAll
    static void stop() {
        broker.close();
        identity.close();
    }

    @ParameterizedTest
    @EnumSource
    void aServiceWritesItsOwnTopicsAndItsDeadLettersAndNoOther(DondocService service) {
        Set<String> own = new HashSet<>(BrokerRightTests.publishedBy(service));
        own.addAll(BrokerRightTests.deadLettersOf(service));

        assertThat(writableBy(broker.as(service.applicationName()))).isEqualTo(own);
    }

    @ParameterizedTest
    @EnumSource
    void aServiceReadsWhatItConsumesAndItsDeadLettersAndNoOther(DondocService service) {
        Set<String> read = new HashSet<>(BrokerRightTests.deadLettersOf(service));
        BrokerRightTests.deadLettersOf(service).forEach(topic -> read.add(BrokerRightTests.sourceOf(topic)));

        assertThat(readableBy(broker.as(service.applicationName()))).isEqualTo(read);
    }

    @Test
    void otherSystemsReadWhatHasNoPersonalDataAndWriteNothing() {
        assertThat(readableBy(broker.as("reader")))
                .containsExactlyInAnyOrder(
                        Topics.DIRECTORY, Topics.DIRECTIVES, Topics.TASKS, Topics.NOTIFICATIONS, Topics.CALENDAR);
        assertThat(writableBy(broker.as("reader"))).isEmpty();
    }

    @Test
    void otherSystemsReadInGroupsOfTheirOwnOnly() {
        assertThat(pollInGroup("reader.statistics")).isNotNegative();
        assertThatThrownBy(() -> pollInGroup("reporting-service")).isInstanceOf(GroupAuthorizationException.class);
    }

    @Test
    void theOperatorWritesWhatServicesPublishAndReadsNothing() {
        assertThat(writableBy(broker.as("operator")))
                .containsExactlyInAnyOrder(
                        Topics.DIRECTORY,
                        Topics.OFFICIALS,
                        Topics.DIRECTIVES,
                        Topics.TASKS,
                        Topics.NOTIFICATIONS,
                        Topics.CALENDAR,
                        Topics.AUDIT);
        assertThat(readableBy(broker.as("operator"))).isEmpty();
    }

    @Test
    void whoIsUnknownOrHasAnotherPasswordIsTurnedAway() {
        KafkaConnection service = broker.as("task-service");

        assertThatThrownBy(() -> signIn(service.settingsAs("task-service", "guessed")))
                .hasCauseInstanceOf(SaslAuthenticationException.class);
        assertThatThrownBy(() -> signIn(service.settingsAs("nobody", service.password())))
                .hasCauseInstanceOf(SaslAuthenticationException.class);
    }

    @Test
    void aBrokerWithAnotherCertificateIsNotTrusted() {
        KafkaConnection service = broker.as("task-service");
        var trustingOthers = new KafkaConnection(
                service.brokers(), service.protocol(), service.mechanism(), service.user(), service.password(), "", "");

        assertThatThrownBy(() -> signIn(trustingOthers.settings()))
                .hasCauseInstanceOf(SslAuthenticationException.class);
    }

    @Test
    void whoSignsInWithATokenHasTheRightsOfItsSubject() throws ExecutionException, InterruptedException {
        KafkaConnection byToken = tokenOf(OFFICIAL, "dondoc");
        assertThat(readableBy(byToken)).isEmpty();

        try (Admin admin = broker.admin()) {
            var right = new BrokerRight(OFFICIAL, AclOperation.READ, ResourceType.TOPIC, Topics.TASKS);
            admin.createAcls(List.of(right.binding())).all().get();
        }

        assertThat(readableBy(byToken)).containsExactly(Topics.TASKS);
        assertThatThrownBy(() -> signIn(tokenOf(OFFICIAL, "guessed").settings()))
                .isNotNull();
    }

    @Test
    void aRightThatIsNoLongerInTheFileIsTakenAway() throws IOException, ExecutionException, InterruptedException {
        var stale = new BrokerRight("reporting-service", AclOperation.WRITE, ResourceType.TOPIC, "another-topic");
        try (Admin admin = broker.admin()) {
            admin.createAcls(List.of(stale.binding())).all().get();

            new BrokerSetup(admin, GuardedBroker.FILES).grant(GuardedBroker::passwordOf);

            assertThat(admin.describeAcls(AclBindingFilter.ANY).values().get()).doesNotContain(stale.binding());
        }
    }

    private static KafkaConnection tokenOf(String official, String secret) {
        KafkaConnection service = broker.as("task-service");
        return new KafkaConnection(
                service.brokers(),
                SecurityProtocol.SASL_SSL,
                KafkaConnection.TOKENS,
                official,
                secret,
                identity.address() + "/oauth2/token",
                service.certificates());
    }

    private static String signIn(Map<String, Object> connection) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(connection)) {
            return admin.describeCluster().clusterId().get();
        }
    }

    private static Set<String> writableBy(KafkaConnection connection) {
        var bytes = new ByteArraySerializer();
        try (var producer = new KafkaProducer<>(ProducerSettings.of(connection), bytes, bytes)) {
            return TOPICS.stream().filter(topic -> takes(producer, topic)).collect(Collectors.toSet());
        }
    }

    private static boolean takes(KafkaProducer<byte[], byte[]> producer, String topic) {
        try {
            return producer.send(new ProducerRecord<>(topic, new byte[1])).get().hasOffset();
        } catch (ExecutionException | KafkaException refusal) {
            // a producer that may write nothing at all is refused as a whole, and takes no more records once it knows
            assertThat(refusal).hasCauseInstanceOf(AuthorizationException.class);
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> readableBy(KafkaConnection connection) {
        try (Admin admin = Admin.create(connection.settings())) {
            return TOPICS.stream().filter(topic -> mayRead(admin, topic)).collect(Collectors.toSet());
        }
    }

    private static boolean mayRead(Admin admin, String topic) {
        try {
            var described =
                    admin.describeTopics(List.of(topic), new DescribeTopicsOptions().includeAuthorizedOperations(true));
            return described
                    .allTopicNames()
                    .get()
                    .get(topic)
                    .authorizedOperations()
                    .contains(AclOperation.READ);
        } catch (ExecutionException | KafkaException refusal) {
            // a producer that may write nothing at all is refused as a whole, and takes no more records once it knows
            assertThat(refusal).hasCauseInstanceOf(AuthorizationException.class);
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static int pollInGroup(String group) {
        Map<String, Object> settings = broker.as("reader").settingsWith(Map.of("group.id", group));
        var bytes = new ByteArrayDeserializer();
        try (var consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
            consumer.subscribe(List.of(Topics.TASKS));
            int count = 0;
            // until the group has a member, or refuses it
            while (consumer.assignment().isEmpty()) {
                count += consumer.poll(Duration.ofMillis(100)).count();
            }
            return count;
        }
    }
}
