package vn.dondoc.platform.messaging.outbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.contracts.EventCatalog;
import vn.dondoc.contracts.Message;
import vn.dondoc.platform.messaging.event.EventJson;
import vn.dondoc.platform.messaging.event.OutboxEvent;

/**
 * An event takes no more than its {@linkplain EventCatalog#maxBytes catalog} says, headers included. How much a caller may say
 * depends on what the event carries besides, and a letter takes up to three bytes: so it is counted as it is written.
 *
 * @param maxBytes of the data of one event, JSON as it is sent
 */
public record EventSizeLimit(int maxBytes) {
    /** For headers, also those of a dead letter, and for what a service adds by itself to what a command has said. */
    private static final int ROOM_BESIDES = 2 * 1024;

    private static final int MAX_BYTES_PER_CHAR = 3;
    private static final JsonMapper JSON = EventJson.mapper();

    public static EventSizeLimit of(EventCatalog<?> catalog) {
        return new EventSizeLimit(catalog.maxBytes() - ROOM_BESIDES);
    }

    /**
     * Checks a message before it is stored, where more than the storing hangs on it.
     *
     * @throws EventTooLarge when it is over the limit
     */
    public void check(Message message) {
        check(JSON.writeValueAsString(message));
    }

    private void check(String data) {
        if (data.length() <= maxBytes / MAX_BYTES_PER_CHAR) {
            return;
        }
        int bytes = data.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > maxBytes) {
            throw new EventTooLarge(bytes, maxBytes);
        }
    }

    /** Checks those that come after the position: the others are stored already. */
    void check(List<OutboxEvent> events, long lastPosition) {
        for (OutboxEvent event : events) {
            if (event.position() > lastPosition) {
                check(event.data());
            }
        }
    }
}
