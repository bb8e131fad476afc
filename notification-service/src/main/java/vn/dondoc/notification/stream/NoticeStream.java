package vn.dondoc.notification.stream;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.platform.access.LimitReached;

/**
 * Tells those who are connected to this instance when there are notices for them, whichever instance stored these. One look at
 * the store serves all: who is connected and told nothing costs nothing.
 */
public class NoticeStream {
    /** Gauge: how many are connected to this instance. */
    static final String CONNECTIONS = "dondoc.stream.connections";

    private final StreamStore store;
    private final StreamSequencer sequencer;
    private final StreamLimits limits;
    private final AtomicInteger connections = new AtomicInteger();
    private final Map<String, Set<StreamSubscription>> waiting = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    NoticeStream(StreamStore store, StreamLimits limits) {
        this.store = store;
        this.limits = limits;
        this.sequencer = new StreamSequencer(store);
    }

    /** Goes on until nobody waits for a place. */
    @Scheduled(fixedDelayString = "${notification.stream.poll}", scheduler = "streamScheduler")
    void poll() {
        boolean more;
        do {
            long before = sequencer.position();
            more = sequencer.advance();
            callBetween(before, sequencer.position());
        } while (more);
    }

    private void callBetween(long after, long upTo) {
        if (upTo > after && !waiting.isEmpty()) {
            store.officialsBetween(after, upTo)
                    .forEach(
                            official -> waiting.getOrDefault(official, Set.of()).forEach(StreamSubscription::call));
        }
    }

    /** Up to here all notices can be read from this instance. */
    public long position() {
        return sequencer.position();
    }

    /** Where somebody begins who lists what is there already: all of that has a place up to here, or is given a later one. */
    public long end() {
        return store.head().position();
    }

    /**
     * Where somebody goes on who was told up to {@code last}, perhaps by an instance that is ahead of this one. Whoever was
     * further than the store ever came, as before it was restored, goes on from its end.
     */
    public long resumeAfter(long last) {
        return Math.min(last, end());
    }

    /**
     * Before the first reading, so that nothing comes between.
     *
     * @throws LimitReached when the official, or this instance, has as many as may be
     */
    public StreamSubscription subscribe(String officialId) {
        var subscription = new StreamSubscription(officialId, this::forget);
        connections.incrementAndGet();
        int ofOfficial = waiting.merge(officialId, Set.of(subscription), NoticeStream::both)
                .size();
        if (stopping) {
            subscription.close();
        }
        try {
            limits.check(ofOfficial, connections.get());
        } catch (LimitReached tooMany) {
            subscription.close();
            throw tooMany;
        }
        return subscription;
    }

    private static Set<StreamSubscription> both(Set<StreamSubscription> some, Set<StreamSubscription> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private void forget(StreamSubscription closed) {
        waiting.computeIfPresent(closed.officialId(), (_, all) -> {
            if (!all.contains(closed)) {
                return all;
            }
            connections.decrementAndGet();
            Set<StreamSubscription> others =
                    all.stream().filter(one -> one != closed).collect(Collectors.toUnmodifiableSet());
            return others.isEmpty() ? null : others;
        });
    }

    /** The official's next notices behind {@code after}, of those that can be read from here. */
    public List<Notice> next(String officialId, long after, long upTo, int limit) {
        return store.between(officialId, after, upTo, limit);
    }

    int connections() {
        return connections.get();
    }

    /** They go on at another instance; the server would wait for them otherwise. */
    @EventListener(ContextClosedEvent.class)
    void closeAll() {
        stopping = true;
        waiting.values().forEach(all -> all.forEach(StreamSubscription::close));
    }
}
