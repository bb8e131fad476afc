package vn.dondoc.platform.messaging.consumer;

import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.Message;

/** Reacts to one event after the other. May see an event again after a crash, so it is idempotent by construction. */
@FunctionalInterface
public interface EventHandler<M extends Message> {
    void on(EventEnvelope<M> event);
}
