package vn.dondoc.standalone.services;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import vn.dondoc.contracts.Topics;
import vn.dondoc.platform.embedded.kafka.TopicSpec;

/** The topics there have to be: those of the contracts, and one for the dead letters of each service's each topic. */
public final class TopicLayout {
    private static final String BINDINGS = "spring.cloud.stream.bindings.";
    private static final String DESTINATION = "-in-0.destination";
    private static final String LARGEST = "max.message.bytes";
    private static final String MAX_BYTES = String.valueOf(Topics.MAX_RECORD_BYTES);
    private static final Map<String, String> FOR_EVER =
            Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1", LARGEST, MAX_BYTES);

    /** Three times as long as it takes the directory to tell of an official again; segments end in time to be deleted. */
    private static final Map<String, String> FORGOTTEN = Map.of(
            "cleanup.policy",
            "delete",
            "retention.ms",
            String.valueOf(Duration.ofDays(90).toMillis()),
            "retention.bytes",
            "-1",
            "segment.ms",
            String.valueOf(Duration.ofDays(7).toMillis()),
            LARGEST,
            MAX_BYTES);

    private TopicLayout() {}

    public static List<TopicSpec> allTopics() {
        List<TopicSpec> topics = new ArrayList<>();
        // kept for ever and not compacted: compaction would keep a late duplicate and drop the newer state before it
        Stream.of(Topics.DIRECTORY, Topics.DIRECTIVES, Topics.TASKS, Topics.CALENDAR)
                .map(topic -> new TopicSpec(topic, Topics.PARTITIONS, FOR_EVER))
                .forEach(topics::add);
        topics.add(new TopicSpec(Topics.OFFICIALS, Topics.PARTITIONS, FORGOTTEN));
        // reporting-service keeps what stands here; what is erased there is not to stay here
        topics.add(new TopicSpec(Topics.AUDIT, Topics.PARTITIONS, FORGOTTEN));
        topics.add(new TopicSpec(Topics.NOTIFICATIONS, Topics.PARTITIONS, FORGOTTEN));
        for (DondocService service : DondocService.values()) {
            topicsReadBy(service).map(topic -> deadLetters(topic, service)).forEach(topics::add);
        }
        return topics;
    }

    private static TopicSpec deadLetters(String topic, DondocService service) {
        // dead letters keep the source's key, so those of one aggregate stay in order
        return new TopicSpec(
                Topics.deadLettersOf(topic, service.applicationName()),
                Topics.PARTITIONS,
                Map.of("retention.ms", String.valueOf(Duration.ofDays(30).toMillis()), LARGEST, MAX_BYTES));
    }

    /** Read from the service's own settings, so that a new subscription needs no change here. */
    private static Stream<String> topicsReadBy(DondocService service) {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource(service.applicationName() + ".yml"));
        Properties settings = yaml.getObject();
        if (settings == null) {
            return Stream.empty();
        }
        return settings.stringPropertyNames().stream()
                .filter(name -> name.startsWith(BINDINGS) && name.endsWith(DESTINATION))
                .map(settings::getProperty);
    }
}
