package vn.dondoc.platform.messaging.outbox;

import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dondoc.platform.messaging.MessagingMeters;
import vn.dondoc.platform.messaging.outbox.OutboxSource.PendingEvents;

/**
 * The safety net: finds what was stored but not published, after a crash or while Kafka was away. Whose events they are does not
 * matter, but those of another instance are left to it for longer: in a burst it may just be slow, and both would send them.
 */
final class OutboxPoller implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxPoller.class);
    private static final String SINCE = VersionedDocument.OUTBOX + ".since";

    /** Documents looked at in one round. */
    private static final int PAGE = 2_000;

    /** What is younger is on its way by this instance's relay, or by that of the instance that stored it. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final OutboxRelay relay;
    private final MessagingMeters meters;
    private final Duration takeOverAfter;
    private final List<OutboxSource> sources = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("outbox-poller").factory());
    private Instant lastRead = Instant.now();

    /** @param takeOverAfter when an event that another instance stored is taken for left behind */
    OutboxPoller(OutboxRelay relay, MessagingMeters meters, Duration interval, Duration takeOverAfter) {
        this.relay = relay;
        this.meters = meters;
        this.takeOverAfter = takeOverAfter;
        var _ = scheduler.scheduleWithFixedDelay(this::pollOnce, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    void watch(OutboxSource outbox) {
        sources.add(outbox);
    }

    private void pollOnce() {
        Instant now = Instant.now();
        var waiting = new ArrayList<Document>();
        boolean isWhole = true;
        for (OutboxSource outbox : sources) {
            var page = new ArrayList<Document>();
            isWhole &= isDone("outbox of " + outbox.collection().getNamespace(), () -> readInto(page, outbox, now));
            for (Document document : page) {
                isWhole &= isDone("outbox of " + document.get("_id"), () -> publishIfLeftBehind(outbox, document, now));
            }
            waiting.addAll(page);
        }
        if (isWhole) {
            meters.recordPending(waiting.size(), oldestOf(waiting));
            lastRead = now;
        } else {
            meters.recordUnreadable(lastRead);
        }
    }

    /** One that cannot be read keeps no other waiting; and the safety net outlives whatever happens, or its schedule would end. */
    @SuppressWarnings("IllegalCatch")
    private static boolean isDone(String what, Runnable step) {
        try {
            step.run();
            return true;
        } catch (RuntimeException | Error failure) {
            LOG.warn("The {} cannot be read now; the next round tries again: {}", what, failure.toString());
            return false;
        }
    }

    private static void readInto(List<Document> page, OutboxSource outbox, Instant now) {
        outbox.collection()
                .find(lt(SINCE, Date.from(now.minus(GRACE))))
                .projection(include(VersionedDocument.OUTBOX, VersionedDocument.AUDIT))
                .sort(ascending(SINCE))
                .limit(PAGE)
                .batchSize(PAGE)
                .into(page);
    }

    private void publishIfLeftBehind(OutboxSource outbox, Document document, Instant now) {
        var pending = PendingEvents.of(outbox, document);
        if (relay.isOwn(pending) || waitingSince(document).isBefore(now.minus(takeOverAfter))) {
            relay.publish(pending);
        }
    }

    private static @Nullable Instant oldestOf(List<Document> waiting) {
        return waiting.stream()
                .map(OutboxPoller::waitingSince)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static Instant waitingSince(Document document) {
        return document.get(VersionedDocument.OUTBOX, Document.class)
                .getDate("since")
                .toInstant();
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
    }
}
