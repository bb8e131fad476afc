package vn.dondoc.platform.messaging.consumer;

import java.util.Collection;
import java.util.Map;

/** Knows the last event handled of each aggregate, so that older ones are skipped and gaps are noticed. */
public interface ProcessedSequences {
    /** The last sequence of each aggregate that has one. */
    Map<String, Long> lastSequences(Collection<String> aggregateIds);

    /** The events up to these sequences are handled; called after the handler has returned. */
    void advance(Map<String, Long> sequences);
}
