package vn.dondoc.platform.embedded.kafka;

import java.util.Map;

/** A topic that has to exist; {@code config} are Kafka's own topic settings, e.g. {@code cleanup.policy}. */
public record TopicSpec(String name, int partitions, Map<String, String> config) {
    public TopicSpec {
        config = Map.copyOf(config);
    }

    public TopicSpec(String name, int partitions) {
        this(name, partitions, Map.of());
    }
}
