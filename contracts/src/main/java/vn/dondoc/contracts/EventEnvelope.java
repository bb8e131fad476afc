package vn.dondoc.contracts;

import java.time.Instant;

/**
 * One event as CloudEvents 1.0 sees it.
 *
 * @param id {@code <aggregate id>:<sequence>}, unique and the same at every redelivery
 * @param source the producer, {@code urn:vn:gov:<province>:dondoc:<service>}
 * @param type the wire name, such as {@code vn.dondoc.task.assigned.v1}
 * @param subject the aggregate's id, and the record's key
 * @param sequence counts the aggregate's events from 1 without a gap
 * @param time when it happened
 * @param trace what ties it to the request that led to it
 * @param data what happened
 */
public record EventEnvelope<M extends Message>(
        String id, String source, String type, String subject, long sequence, Instant time, Trace trace, M data) {}
