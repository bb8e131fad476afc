package vn.dondoc.platform.messaging.outbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.contracts.Message;
import vn.dondoc.platform.messaging.event.EventJson;
import vn.dondoc.platform.messaging.event.OutboxEvent;

/**
 * An event stays under 64 KB with its headers, so that every broker, feed and webhook takes it. How much a caller may say
 * depends on what the event carries besides, and a letter takes up to three bytes: so it is counted as it is written.
 */
public final class EventSizeLimit {
    /** The rest is for headers, and for what a service adds by itself to what a command has said up to here. */
    public static final int MAX_BYTES = 62 * 1024;

    private static final int MAX_BYTES_PER_CHAR = 3;
    private static final JsonMapper JSON = EventJson.mapper();

    private EventSizeLimit() {}

    /**
     * Checks a message before it is stored, where more than the storing hangs on it.
     *
     * @throws EventTooLarge when it is over the limit
     */
    public static void check(Message message) {
        check(JSON.writeValueAsString(message));
    }

    /** Checks an event's data, JSON as it is sent. */
    private static void check(String data) {
        if (data.length() <= MAX_BYTES / MAX_BYTES_PER_CHAR) {
            return;
        }
        int bytes = data.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_BYTES) {
            throw new EventTooLarge(bytes, MAX_BYTES);
        }
    }

    /** Checks those that come after the sequence: the others are stored already. */
    static void check(List<OutboxEvent> events, long lastSequence) {
        for (OutboxEvent event : events) {
            if (event.sequence() > lastSequence) {
                check(event.data());
            }
        }
    }
}
