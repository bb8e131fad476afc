package vn.dondoc.platform.embedded.kafka;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The settings of the one node, sized for a laptop: few threads, small buffers, nothing replicated. */
final class BrokerProperties {
    static final int NODE_ID = 1;

    /**
     * 90 days instead of 7: an offset must outlive the records it is about. Dead letters are kept for 30 days, and how far
     * their replay got is the offset of a group that is there only while it replays.
     */
    private static final String OFFSETS_KEPT_MINUTES = "129600";

    private BrokerProperties() {}

    static Map<String, String> of(Path log, int port, int controllerPort) {
        Map<String, String> settings = new HashMap<>();
        settings.putAll(node(log, port, controllerPort));
        settings.putAll(singleReplica());
        settings.putAll(smallFootprint());
        settings.put("offsets.retention.minutes", OFFSETS_KEPT_MINUTES);
        return settings;
    }

    /**
     * Clients come in at the listener INTERNAL, as these settings let them; whoever sets users and rights at LOCAL, which does
     * not ask who it is and is for this machine only.
     */
    static Map<String, String> guarded(Map<String, String> plain, int port, int localPort, Map<String, String> guard) {
        Map<String, String> settings = new HashMap<>(plain);
        String controller = settings.getOrDefault("listeners", "").replaceAll(".*,", "");
        String listeners =
                "INTERNAL://" + LocalPorts.HOST + ":" + port + ",LOCAL://" + LocalPorts.HOST + ":" + localPort;
        settings.putAll(guard);
        settings.put("listeners", listeners + "," + controller);
        settings.put("advertised.listeners", listeners);
        settings.put("inter.broker.listener.name", "LOCAL");
        return settings;
    }

    private static Map<String, String> node(Path log, int port, int controllerPort) {
        String host = LocalPorts.HOST;
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                String.valueOf(NODE_ID),
                "controller.quorum.voters",
                NODE_ID + "@" + host + ":" + controllerPort,
                "controller.listener.names",
                "CONTROLLER",
                "listeners",
                "PLAINTEXT://" + host + ":" + port + ",CONTROLLER://" + host + ":" + controllerPort,
                "advertised.listeners",
                "PLAINTEXT://" + host + ":" + port,
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dirs",
                log.toString(),
                "auto.create.topics.enable",
                "false",
                "group.initial.rebalance.delay.ms",
                "0");
    }

    private static Map<String, String> singleReplica() {
        return Map.of(
                "default.replication.factor", "1",
                "min.insync.replicas", "1",
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "share.coordinator.state.topic.num.partitions", "1");
    }

    private static Map<String, String> smallFootprint() {
        return Map.ofEntries(
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4"),
                Map.entry("background.threads", "2"),
                Map.entry("num.recovery.threads.per.data.dir", "2"),
                Map.entry("log.cleaner.dedupe.buffer.size", "2097152"),
                Map.entry("log.cleaner.io.buffer.size", "65536"),
                Map.entry("log.segment.bytes", "16777216"),
                Map.entry("log.index.size.max.bytes", "1048576"),
                Map.entry("offsets.topic.segment.bytes", "8388608"),
                Map.entry("metadata.log.segment.bytes", "8388608"),
                // no no-op records, so that the metadata log of a broker that idles for weeks stays short
                Map.entry("metadata.max.idle.interval.ms", "0"),
                // after kill -9 the next start waits until the registration of the killed process has expired
                Map.entry("broker.heartbeat.interval.ms", "500"),
                Map.entry("broker.session.timeout.ms", "3000"));
    }
}
