package vn.dondoc.contracts;

import org.jspecify.annotations.Nullable;

/**
 * What ties an event to the request that led to it.
 *
 * @param correlationId the same from the first HTTP request to the last projection
 * @param causationId the id of the event this one follows from; none when a person's request caused it
 * @param traceparent W3C trace context, when the request carried one
 */
public record Trace(
        String correlationId,
        @Nullable String causationId,
        @Nullable String traceparent) {

    public static Trace of(String correlationId) {
        return new Trace(correlationId, null, null);
    }

    /** The trace of what a consumer does because of the event with the given id. */
    public Trace causedBy(String eventId) {
        return new Trace(correlationId, eventId, traceparent);
    }
}
