package vn.dondoc.platform.messaging.outbox;

import java.util.List;
import vn.dondoc.contracts.EventCatalog;
import vn.dondoc.contracts.Message;

/**
 * To which topic each event of a collection goes. Where there are several, the events of an aggregate are counted over all of
 * them and sent one after the other; so each must be of full states, whose readers mind no gaps.
 */
record OutboxTopics(List<EventCatalog<?>> catalogs) {
    OutboxTopics {
        catalogs = List.copyOf(catalogs);
    }

    static OutboxTopics of(EventCatalog<?>... catalogs) {
        return new OutboxTopics(List.of(catalogs));
    }

    String nameOf(Message message) {
        return catalogs.stream()
                .filter(it -> it.types().containsValue(message.getClass()))
                .findFirst()
                .orElse(catalogs.getFirst())
                .nameOf(message);
    }

    /** The first topic for what an older version stored. */
    String topicOf(String type) {
        return catalogs.stream()
                .filter(it -> it.types().containsKey(type))
                .findFirst()
                .orElse(catalogs.getFirst())
                .topic();
    }

    /** The smallest of all. */
    EventSizeLimit sizeLimit() {
        return catalogs.stream()
                .map(EventSizeLimit::of)
                .reduce((a, b) -> a.maxBytes() < b.maxBytes() ? a : b)
                .orElseThrow();
    }
}
