package vn.dondoc.platform.messaging;

import java.util.List;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.Message;
import vn.dondoc.platform.observability.Correlation;

/** Hands a batch over one event after the other, each under its own correlation. */
final class OneByOne<M extends Message> implements BatchHandler<M> {
    private final EventHandler<M> handler;

    OneByOne(EventHandler<M> handler) {
        this.handler = handler;
    }

    @Override
    public void on(List<Received<M>> batch) {
        for (Received<M> received : batch) {
            EventEnvelope<M> event = received.event();
            Correlation.during(event.trace().causedBy(event.id()), () -> handler.on(event));
        }
    }
}
