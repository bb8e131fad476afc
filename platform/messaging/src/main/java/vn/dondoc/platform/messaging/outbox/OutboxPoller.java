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

    @SuppressWarnings("IllegalCatch") // the safety net must outlive whatever happens: what it throws ends the schedule
    private void pollOnce() {
        try {
            var waiting = new ArrayList<Document>();
            Instant now = Instant.now();
            sources.forEach(outbox -> waiting.addAll(publishFrom(outbox, now)));
            Instant oldest = waiting.stream()
                    .map(OutboxPoller::waitingSince)
                    .min(Instant::compareTo)
                    .orElse(null);
            meters.recordPending(waiting.size(), oldest);
            lastRead = now;
        } catch (RuntimeException | Error failure) {
            meters.recordUnreadable(lastRead);
            LOG.warn("The outbox cannot be read now; the next round tries again: {}", failure.toString());
        }
    }

    private List<Document> publishFrom(OutboxSource outbox, Instant now) {
        var page = outbox.collection()
                .find(lt(SINCE, Date.from(now.minus(GRACE))))
                .projection(include(VersionedDocument.OUTBOX, VersionedDocument.AUDIT))
                .sort(ascending(SINCE))
                .limit(PAGE)
                .batchSize(PAGE)
                .into(new ArrayList<>());
        for (Document document : page) {
            var pending = PendingEvents.of(outbox, document);
            if (relay.isOwn(pending) || waitingSince(document).isBefore(now.minus(takeOverAfter))) {
                relay.publish(pending);
            }
        }
        return page;
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
