/**
 * The consumption of events: batches are read in order of each aggregate, handled once, and stopped by name where one
 * fails.
 */
@NullMarked
package vn.dondoc.platform.messaging.consumer;

import org.jspecify.annotations.NullMarked;
