package vn.dondoc.platform.messaging.consumer;

import java.util.List;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.Message;
import vn.dondoc.platform.observability.CorrelationScope;

/** Hands a batch over one event after the other, each under its own correlation. */
final class PerEventHandler<M extends Message> implements BatchEventHandler<M> {
    private final EventHandler<M> handler;

    PerEventHandler(EventHandler<M> handler) {
        this.handler = handler;
    }

    @Override
    public void on(List<ReceivedEvent<M>> batch) {
        for (ReceivedEvent<M> received : batch) {
            EventEnvelope<M> event = received.event();
            CorrelationScope.runWith(event.trace().causedBy(event.id()), () -> handler.on(event));
        }
    }
}
