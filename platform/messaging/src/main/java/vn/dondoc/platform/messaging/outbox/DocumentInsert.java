package vn.dondoc.platform.messaging.outbox;

import java.util.List;
import vn.dondoc.contracts.Message;

/** A document to be stored for the first time, with the messages to be published with it. */
public record DocumentInsert<D>(D document, List<? extends Message> messages) {}
