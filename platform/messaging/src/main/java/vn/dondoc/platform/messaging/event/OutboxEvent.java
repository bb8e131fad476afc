package vn.dondoc.platform.messaging.event;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Trace;

/**
 * An event in its document, waiting for Kafka's acknowledgement.
 *
 * @param position counts what is published of the document, entries of its audit trail included
 * @param sequence counts the aggregate's events, or the entries of its audit trail
 */
public record OutboxEvent(long position, long sequence, String type, Instant time, Trace trace, String data) {
    private static final String POSITION = "position";

    /** Of a document that has no audit trail. */
    public OutboxEvent(long sequence, String type, Instant time, Trace trace, String data) {
        this(sequence, sequence, type, time, trace, data);
    }

    public Document toBson() {
        var bson = new Document("sequence", sequence)
                .append("type", type)
                .append("time", Date.from(time))
                .append("correlation", trace.correlationId());
        if (position != sequence) {
            bson.append(POSITION, position);
        }
        append(bson, "causation", trace.causationId());
        append(bson, "traceparent", trace.traceparent());
        return bson.append("data", data);
    }

    private static void append(Document bson, String name, @Nullable String value) {
        if (value != null) {
            bson.append(name, value);
        }
    }

    public static OutboxEvent of(Document bson) {
        return new OutboxEvent(
                positionOf(bson),
                bson.get("sequence", Number.class).longValue(),
                bson.getString("type"),
                bson.getDate("time").toInstant(),
                new Trace(bson.getString("correlation"), bson.getString("causation"), bson.getString("traceparent")),
                dataOf(bson));
    }

    public static long positionOf(Document bson) {
        return bson.get(bson.containsKey(POSITION) ? POSITION : "sequence", Number.class)
                .longValue();
    }

    public static String dataOf(Document bson) {
        return bson.getString("data");
    }
}
