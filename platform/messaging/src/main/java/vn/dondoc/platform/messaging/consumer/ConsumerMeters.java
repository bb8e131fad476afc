package vn.dondoc.platform.messaging.consumer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import vn.dondoc.platform.messaging.MessagingMeters;

/** One topic's meters, made at start so that they are there before the first event. */
record ConsumerMeters(Timer lag, Counter duplicates, Counter unknownTypes, Counter gaps) {
    ConsumerMeters(MessagingMeters meters, String topic) {
        this(meters.lag(topic), meters.duplicates(topic), meters.unknownTypes(topic), meters.gaps(topic));
        meters.deadLetters(topic);
        meters.deadLettersFailed(topic);
        meters.waits(topic);
    }
}
