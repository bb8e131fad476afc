package vn.dondoc.standalone.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import vn.dondoc.contracts.Topics;
import vn.dondoc.platform.messaging.KafkaConnection;

/**
 * Sets a broker up by the files of {@code deploy/kafka}: makes the topics that are missing, gives each principal its password
 * and its rights, and takes from it those that are no longer in the file. May run again at any time.
 */
public final class BrokerSetup {
    private static final int ITERATIONS = 8192;

    private final Admin kafka;
    private final Path folder;

    public BrokerSetup(Admin kafka, Path folder) {
        this.kafka = kafka;
        this.folder = folder;
    }

    /** @param arguments the folder with the files */
    public static void main(String... arguments) throws IOException, ExecutionException, InterruptedException {
        Map<String, String> environment = System.getenv();
        try (Admin kafka = Admin.create(connection(environment).settings())) {
            var setup = new BrokerSetup(kafka, Path.of(arguments[0]));
            // users first: a broker that is making topics hears late of what comes after them
            setup.grant(principal -> passwordOf(principal, environment));
            setup.createTopics(environment);
        }
    }

    private static KafkaConnection connection(Map<String, String> environment) {
        return new KafkaConnection(
                environment.getOrDefault("DONDOC_KAFKA_BROKERS", "localhost:9092"),
                SecurityProtocol.forName(environment.getOrDefault("DONDOC_KAFKA_PROTOCOL", "PLAINTEXT")),
                environment.getOrDefault("DONDOC_KAFKA_MECHANISM", KafkaConnection.SCRAM),
                environment.getOrDefault("DONDOC_KAFKA_USER", ""),
                environment.getOrDefault("DONDOC_KAFKA_PASSWORD", ""),
                environment.getOrDefault("DONDOC_KAFKA_TOKEN_ENDPOINT", ""),
                environment.getOrDefault("DONDOC_KAFKA_CERTIFICATES", ""));
    }

    /** Empty for who signs in with a token. */
    private static String passwordOf(String principal, Map<String, String> environment) {
        String variable = principal.toUpperCase(Locale.ROOT).replace('-', '_');
        return environment.getOrDefault("DONDOC_KAFKA_PASSWORD_" + variable, "");
    }

    /** Creates those of the file {@code topics} that are missing; the others stay as they are. */
    public void createTopics(Map<String, String> environment)
            throws IOException, ExecutionException, InterruptedException {
        short replicas = Short.parseShort(environment.getOrDefault("REPLICATION_FACTOR", "1"));
        String inSync = environment.getOrDefault("MIN_INSYNC_REPLICAS", "1");
        Set<String> there = kafka.listTopics().names().get();
        List<NewTopic> missing = SettingLines.of(Files.readAllLines(folder.resolve("topics")))
                .filter(words -> !there.contains(words.getFirst()))
                .map(words -> topic(words, replicas, inSync))
                .toList();
        kafka.createTopics(missing).all().get();
        missing.forEach(topic -> report("created " + topic.name()));
    }

    private static NewTopic topic(List<String> words, short replicas, String inSync) {
        Map<String, String> settings = new HashMap<>(Map.of("min.insync.replicas", inSync));
        words.stream().skip(1).map(word -> word.split("=", 2)).forEach(pair -> settings.put(pair[0], pair[1]));
        return new NewTopic(words.getFirst(), Topics.PARTITIONS, replicas).configs(settings);
    }

    /** What somebody signs in with; empty for who does so with a token. */
    @FunctionalInterface
    public interface Passwords {
        String of(String principal);
    }

    /** Gives each principal of the file {@code rights} its password and exactly those rights. */
    public void grant(Passwords passwords) throws IOException, ExecutionException, InterruptedException {
        List<BrokerRight> rights = BrokerRight.allOf(Files.readAllLines(folder.resolve("rights")));
        Set<String> principals = rights.stream().map(BrokerRight::principal).collect(Collectors.toSet());
        List<UserScramCredentialAlteration> users = principals.stream()
                .filter(principal -> !passwords.of(principal).isEmpty())
                .map(principal -> userWith(principal, passwords.of(principal)))
                .toList();
        kafka.alterUserScramCredentials(users).all().get();
        awaitUsers(users.stream().map(UserScramCredentialAlteration::user).toList());

        Set<AclBinding> wanted = rights.stream().map(BrokerRight::binding).collect(Collectors.toSet());
        kafka.createAcls(wanted).all().get();
        Collection<AclBinding> stale = staleOf(principals, wanted);
        kafka.deleteAcls(stale.stream().map(AclBinding::toFilter).toList())
                .all()
                .get();
        report("%d users, %d rights, %d taken away".formatted(users.size(), wanted.size(), stale.size()));
    }

    private static UserScramCredentialAlteration userWith(String principal, String password) {
        return new UserScramCredentialUpsertion(
                principal, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS), password);
    }

    /** The controller has them by now; a broker that has not heard of it yet would turn them away, and consumers give up then. */
    private void awaitUsers(Collection<String> users) throws ExecutionException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!kafka.describeUserScramCredentials().users().get().containsAll(users)) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("The broker does not know the users yet: " + users);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private Collection<AclBinding> staleOf(Set<String> principals, Set<AclBinding> wanted)
            throws ExecutionException, InterruptedException {
        Set<String> known = principals.stream().map(BrokerRight::kafkaName).collect(Collectors.toSet());
        Collection<AclBinding> stale =
                new HashSet<>(kafka.describeAcls(AclBindingFilter.ANY).values().get());
        stale.removeIf(binding ->
                wanted.contains(binding) || !known.contains(binding.entry().principal()));
        return stale;
    }

    private static void report(String line) {
        System.out.println(line);
    }
}
