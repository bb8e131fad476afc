package vn.dondoc.platform.messaging.outbox;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The aggregates that this relay had to do with last, and up to which position Kafka acknowledged their events. A document that
 * was loaded before its outbox was emptied hands the same events over once more: they need not be sent again.
 */
final class RecentAggregates {
    /** Far more than are on their way at once; forgetting one costs a duplicate. */
    private static final int KEPT = 50_000;

    private final Map<String, Long> acknowledged = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > KEPT;
        }
    };

    synchronized void add(String key) {
        acknowledged.putIfAbsent(key, 0L);
    }

    synchronized void acknowledge(String key, long position) {
        acknowledged.merge(key, position, Math::max);
    }

    /** 0 when nothing is known. */
    synchronized long acknowledged(String key) {
        return acknowledged.getOrDefault(key, 0L);
    }

    synchronized boolean contains(String key) {
        return acknowledged.containsKey(key);
    }
}
