package vn.dondoc.platform.messaging.consumer;

import java.util.Collection;
import java.util.Map;
import vn.dondoc.platform.messaging.outbox.BulkWrites;

/** Knows the last event handled of each aggregate, so that older ones are skipped and gaps are noticed. */
public interface ProcessedSequences {
    /** For handlers of full states whose own writes skip what is not newer: {@link BulkWrites#newer}. */
    ProcessedSequences KEPT_BY_HANDLER = new ProcessedSequences() {
        @Override
        public Map<String, Long> lastSequences(Collection<String> aggregateIds) {
            return Map.of();
        }

        @Override
        public void advance(Map<String, Long> sequences) {}
    };

    /** The last sequence of each aggregate that has one. */
    Map<String, Long> lastSequences(Collection<String> aggregateIds);

    /** The events up to these sequences are handled; called after the handler has returned. */
    void advance(Map<String, Long> sequences);
}
