package vn.dondoc.platform.messaging.consumer;

import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.Message;

/** An event and where it stood on its topic. */
public record ReceivedEvent<M extends Message>(EventEnvelope<M> event, int partition, long offset) {}
