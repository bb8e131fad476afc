package vn.dondoc.standalone.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dondoc.contracts.Topics;
import vn.dondoc.platform.embedded.kafka.TopicSpec;
import vn.dondoc.standalone.services.DondocService;
import vn.dondoc.standalone.services.TopicLayout;

class BrokerRightTests {
    private static final Map<DondocService, Set<String>> PUBLISHED = Map.of(
            DondocService.DIRECTIVE,
            Set.of(Topics.DIRECTORY, Topics.OFFICIALS, Topics.DIRECTIVES),
            DondocService.TASK,
            Set.of(Topics.TASKS, Topics.CALENDAR),
            DondocService.NOTIFICATION,
            Set.of(Topics.NOTIFICATIONS));

    /** What a service publishes: its own topics, and what it did for whom. */
    static Set<String> publishedBy(DondocService service) {
        Set<String> published = new HashSet<>(PUBLISHED.getOrDefault(service, Set.of()));
        published.add(Topics.AUDIT);
        return published;
    }

    /** What a service reads has a topic for its dead letters. */
    static List<String> deadLettersOf(DondocService service) {
        return TopicLayout.allTopics().stream()
                .map(TopicSpec::name)
                .filter(topic -> topic.endsWith(".dlq." + service.applicationName()))
                .toList();
    }

    static String sourceOf(String deadLetters) {
        return deadLetters.substring(0, deadLetters.indexOf(".dlq."));
    }

    @ParameterizedTest
    @EnumSource
    void aServiceHasTheRightsThatItsSubscriptionsNeedAndNoOther(DondocService service) throws IOException {
        String name = service.applicationName();
        List<BrokerRight> needed = new ArrayList<>();
        publishedBy(service).forEach(topic -> needed.add(topicRight(name, AclOperation.WRITE, topic)));
        for (String deadLetters : deadLettersOf(service)) {
            needed.add(topicRight(name, AclOperation.READ, sourceOf(deadLetters)));
            needed.add(topicRight(name, AclOperation.WRITE, deadLetters));
            needed.add(topicRight(name, AclOperation.READ, deadLetters));
        }
        needed.add(new BrokerRight(name, AclOperation.READ, ResourceType.GROUP, name));
        needed.add(new BrokerRight(name, AclOperation.READ, ResourceType.GROUP, name + ".replay"));

        assertThat(BrokerRight.allOf(Files.readAllLines(GuardedBroker.FILES.resolve("rights"))))
                .filteredOn(right -> right.principal().equals(name))
                .containsExactlyInAnyOrderElementsOf(needed);
    }

    private static BrokerRight topicRight(String principal, AclOperation operation, String topic) {
        return new BrokerRight(principal, operation, ResourceType.TOPIC, topic);
    }

    @Test
    void aLineThatIsNoRightIsRefused() {
        assertThatThrownBy(() -> BrokerRight.allOf(List.of("reader read topic")))
                .hasMessageContaining("reader");
    }
}
