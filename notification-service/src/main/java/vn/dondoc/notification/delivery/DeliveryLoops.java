package vn.dondoc.notification.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.loop.Loop;
import vn.dondoc.notification.loop.LoopingJob;
import vn.dondoc.notification.notices.Notice;

/** Looks again and again for what is due, each channel by a thread of its own: a slow receiver must keep nothing else waiting. */
@Component
class DeliveryLoops extends LoopingJob {
    private final List<DeliveryChannel> channels;
    private final DeliveryRules rules;
    private final MongoTemplate mongo;
    private final DeliveryEvents events;
    private final Clock clock;

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
    protected List<Loop> startLoops() {
        return channels.stream().map(this::loopOf).toList();
    }

    private Loop loopOf(DeliveryChannel channel) {
        // few notices wait for a channel, so the indexes are small
        mongo.indexOps(Notice.class)
                .createIndex(new Index(channel.channel().path() + ".dueAt", Direction.ASC).sparse());
        mongo.indexOps(Notice.class)
                .createIndex(new Index(channel.channel().path() + ".flash", Direction.ASC).sparse());
        mongo.indexOps(Notice.class)
                .createIndex(new Index(channel.channel().path() + ".givenUpAt", Direction.ASC).sparse());
        DeliveryQueue queue = new DeliveryQueue(mongo, channel.channel(), channel.policy(), clock);
        DeliveryDispatcher dispatcher = new DeliveryDispatcher(channel, queue, rules, events, clock);
        String name = channel.channel().name().toLowerCase(Locale.ROOT);
        return Loop.start(name, channel.policy().poll(), dispatcher::deliverDue);
    }
}
