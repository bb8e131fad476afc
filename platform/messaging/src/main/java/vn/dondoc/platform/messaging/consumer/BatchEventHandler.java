package vn.dondoc.platform.messaging.consumer;

import java.util.List;
import vn.dondoc.contracts.Message;

/**
 * Reacts to many events at once: those of one aggregate in order. May see them again after a crash, alone or in another
 * batch, so it is idempotent by construction.
 */
@FunctionalInterface
public interface BatchEventHandler<M extends Message> {
    void on(List<ReceivedEvent<M>> batch);
}
