/** Saving is publishing: events wait in the document of their aggregate until the relay has brought them to Kafka. */
@NullMarked
package vn.dondoc.platform.messaging.outbox;

import org.jspecify.annotations.NullMarked;
