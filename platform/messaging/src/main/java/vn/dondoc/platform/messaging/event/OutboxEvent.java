package vn.dondoc.platform.messaging.event;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Trace;

/** An event in its document, waiting for Kafka's acknowledgement. */
public record OutboxEvent(long sequence, String type, Instant time, Trace trace, String data) {

    public Document toBson() {
        var bson = new Document("sequence", sequence)
                .append("type", type)
                .append("time", Date.from(time))
                .append("correlation", trace.correlationId());
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
                bson.get("sequence", Number.class).longValue(),
                bson.getString("type"),
                bson.getDate("time").toInstant(),
                new Trace(bson.getString("correlation"), bson.getString("causation"), bson.getString("traceparent")),
                dataOf(bson));
    }

    public static String dataOf(Document bson) {
        return bson.getString("data");
    }
}
