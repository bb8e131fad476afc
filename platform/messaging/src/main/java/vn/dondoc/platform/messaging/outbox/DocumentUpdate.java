package vn.dondoc.platform.messaging.outbox;

import java.util.List;
import vn.dondoc.contracts.Message;

/** A document as it was loaded, as it is to be, and the messages to be published with it. */
public record DocumentUpdate<D>(VersionedDocument<D> loaded, D document, List<? extends Message> messages) {}
