/**
 * How facts travel: the outbox in the aggregate's document, its relay to Kafka, and the consumption of events. Mute about
 * the domain; used by every service.
 */
@NullMarked
package vn.dondoc.platform.messaging;

import org.jspecify.annotations.NullMarked;
