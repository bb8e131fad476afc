package vn.dondoc.notification.delivery;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ScheduledFuture;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.notices.Notice;

/** Looks again and again for what is due, each channel by a thread of its own: a slow receiver must keep nothing else waiting. */
@Component
class DeliveryLoops implements SmartLifecycle {
    private final List<DeliveryChannel> channels;
    private final DeliveryRules rules;
    private final MongoTemplate mongo;
    private final DeliveryEvents events;
    private final Clock clock;
    private final List<SimpleAsyncTaskScheduler> running = new ArrayList<>();

    DeliveryLoops(
            List<DeliveryChannel> channels,
            DeliveryRules rules,
            MongoTemplate mongo,
            DeliveryEvents events,
            Clock clock) {
        this.channels = channels;
        this.rules = rules;
        this.mongo = mongo;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        channels.forEach(this::start);
    }

    private void start(DeliveryChannel channel) {
        // few notices wait for a channel, so the indexes are small
        mongo.indexOps(Notice.class)
                .createIndex(new Index(channel.channel().path() + ".dueAt", Direction.ASC).sparse());
        mongo.indexOps(Notice.class)
                .createIndex(new Index(channel.channel().path() + ".flash", Direction.ASC).sparse());
        mongo.indexOps(Notice.class)
                .createIndex(new Index(channel.channel().path() + ".givenUpAt", Direction.ASC).sparse());
        DeliveryQueue queue = new DeliveryQueue(mongo, channel.channel(), channel.policy(), clock);
        DeliveryDispatcher dispatcher = new DeliveryDispatcher(channel, queue, rules, events, clock);
        SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();
        scheduler.setVirtualThreads(true);
        scheduler.setThreadNamePrefix(channel.channel().name().toLowerCase(Locale.ROOT) + "-");
        ScheduledFuture<?> _ = scheduler.scheduleWithFixedDelay(
                () -> deliver(dispatcher), channel.policy().poll());
        running.add(scheduler);
    }

    private static void deliver(DeliveryDispatcher dispatcher) {
        try {
            dispatcher.deliverDue();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // the service stops; what is claimed is due again after the lease
        }
    }

    @Override
    public synchronized void stop() {
        running.forEach(SimpleAsyncTaskScheduler::close);
        running.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return !running.isEmpty();
    }
}
